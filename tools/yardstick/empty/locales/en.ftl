command-empty =
    .description = Do nothing
