package org.zhusan.database;

import java.nio.file.Path;

/** Another server already runs on this folder. */
public class FolderInUse extends IllegalStateException {
    FolderInUse(Path home) {
        super("Another Zhusan server already uses the folder "
                + home.toAbsolutePath().normalize()
                + ". Stop it first, or start this one on another folder with --zhusan.database.home=FOLDER.");
    }
}
