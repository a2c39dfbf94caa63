command-empty =
    .description = Ne rien faire
