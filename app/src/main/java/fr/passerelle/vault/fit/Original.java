package fr.passerelle.vault.fit;

/** A paper to fit: a PDF, a JPEG or a PNG. Asked for once, when its turn comes, so that several large ones are never held together. */
interface Original {

    byte[] bytes();
}
