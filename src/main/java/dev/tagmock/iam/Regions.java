package dev.tagmock.iam;

import org.springframework.stereotype.Component;

/** Which region a project is of: its name, as a rule; a part of a region is called {@code eu-de_part}. */
@Component
public class Regions {
    private final ProjectNames names;

    Regions(ProjectNames names) {
        this.names = names;
    }

    /** The region of the project of this id. */
    public String of(String projectId) {
        return ofName(names.of(projectId));
    }

    static String ofName(String projectName) {
        return projectName.replaceFirst("_.*", "");
    }
}
