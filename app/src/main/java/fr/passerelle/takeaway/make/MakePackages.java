package fr.passerelle.takeaway.make;

import fr.passerelle.takeaway.make.Packages.Parcel;
import fr.passerelle.takeaway.make.Packages.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the packages that wait, one after the other. */
@Component
class MakePackages {

    private static final Logger LOG = LoggerFactory.getLogger(MakePackages.class);

    private final Packages packages;
    private final Packing packing;

    MakePackages(Packages packages, Packing packing) {
        this.packages = packages;
        this.packing = packing;
    }

    void makeWaiting() {
        for (var next = packages.claim(); next.isPresent(); next = packages.claim()) {
            make(next.get());
        }
    }

    private void make(Parcel parcel) {
        try {
            long size = packing.pack(parcel);
            packages.end(parcel.id(), State.READY, size);
        } catch (Exception e) {
            // Nothing of the person: neither her name nor what the failure was about.
            LOG.error("package {} failed: {}", parcel.id(), e.getClass().getName());
            packages.end(parcel.id(), State.FAILED, 0);
        }
    }
}
