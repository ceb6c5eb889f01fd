package fr.passerelle.vault;

import fr.passerelle.attachment.Attachment;
import fr.passerelle.attachment.PagePictures;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The pictures of the pages of a paper, through all its files. */
@Component
public class SheetPictures {

    private final Documents documents;
    private final PagePictures pictures;

    SheetPictures(Documents documents, PagePictures pictures) {
        this.documents = documents;
        this.pictures = pictures;
    }

    /** The picture of a page, counted from 1 through all files of the paper; empty when there is no such page, or nothing to see of it. */
    public Optional<byte[]> of(Document document, int sheet) {
        int first = 1;
        for (Attachment file : documents.files(document)) {
            if (sheet >= first && sheet < first + file.pages()) {
                return pictures.of(document.person(), file, sheet - first + 1);
            }
            first += file.pages();
        }
        return Optional.empty();
    }
}
