-- 已阅: who has read which notice. The notice itself names the first of them.
create table notice_reads (
    notice      text not null,
    reader      text not null,
    reader_name text not null,
    at          bigint not null,
    constraint notice_reads_key primary key (notice, reader)
);
