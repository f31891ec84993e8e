create virtual table task_proofs_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
