-- What a model made of a passage, so that it is not made again at each start. It can always be made anew.
CREATE TABLE retrieval_vector (
    model   TEXT NOT NULL,
    passage TEXT NOT NULL,
    vector  BLOB NOT NULL,
    PRIMARY KEY (model, passage)
) STRICT, WITHOUT ROWID;
