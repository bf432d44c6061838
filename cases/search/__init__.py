"""Finding: the Dutch analysis, the engines and the queries over the catalogue."""
