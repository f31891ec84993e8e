-- What a paper was first printed with after its issue, so that it prints the same ever after, whatever the templates
-- become. `print` is paper or receipt.
create table paper_templates (
    digest text not null,
    text text not null,
    constraint paper_templates_digest primary key (digest)
);
create table paper_prints (
    paper text not null,
    print text not null,
    template text not null,
    at bigint not null,
    constraint paper_prints_print primary key (paper, print),
    constraint paper_prints_paper foreign key (paper) references papers (id),
    constraint paper_prints_template foreign key (template) references paper_templates (digest)
);

-- Where the public reaches this installation: the QR code of a paper leads there.
alter table departments add column public_address text;
