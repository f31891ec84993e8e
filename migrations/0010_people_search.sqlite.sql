create virtual table users_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
