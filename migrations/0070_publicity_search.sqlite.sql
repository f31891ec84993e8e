-- The search index: pairs of characters of each record's search text, as words no tokenizer touches (kit/records/search.cpp).
create virtual table workshops_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
create virtual table posts_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
create virtual table publicity_visits_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
create virtual table deliveries_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
create virtual table slogans_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
create virtual table signage_checks_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
create virtual table signage_steps_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
create virtual table drills_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
create virtual table drill_steps_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
create virtual table articles_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
create virtual table article_readings_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
create virtual table article_steps_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
