create virtual table rule_overrides_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
create virtual table local_rules_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
