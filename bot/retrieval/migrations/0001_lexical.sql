-- Every text that can be found by its words, folded before it is written here (bot.kernel.text.fold),
-- so that case, accents and compatibility forms never stand between a question and its answer.
-- A corpus is one kind of text in one language: how rare a word is, is told by its own corpus alone.
CREATE VIRTUAL TABLE retrieval_text USING fts5 (
    corpus UNINDEXED,
    id UNINDEXED,
    title,
    aliases,
    body,
    tokenize = 'porter unicode61'
);
