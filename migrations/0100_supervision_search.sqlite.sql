create virtual table instructions_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
create virtual table instruction_steps_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
create virtual table supervision_findings_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
create virtual table supervision_finding_steps_search using fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
