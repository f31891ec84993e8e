// Made by tools/api_types from the API document of the program. Not to be changed by hand.
export interface paths {
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 当前用户 */
        get: operations["get_session"];
        put?: never;
        /** 登录 */
        post: operations["post_session"];
        /** 退出登录 */
        delete: operations["delete_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 修改密码 */
        put: operations["put_session_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重设用户密码 */
        post: operations["post_users_id_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enterprises/{id}/declaration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 声明不涉及有限空间 */
        post: operations["post_enterprises_id_declaration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enterprises/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 疑似重复的企业 */
        get: operations["get_enterprises_duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enterprises/distinct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 标记两家企业不是同一家 */
        post: operations["post_enterprises_distinct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enterprises/{id}/merge/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 合并企业：预览 */
        post: operations["post_enterprises_id_merge_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enterprises/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 合并企业 */
        post: operations["post_enterprises_id_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 合并过的企业 */
        get: operations["get_merges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merges/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销合并 */
        post: operations["post_merges_id_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hazards/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 隐患的处理记录和可做的操作 */
        get: operations["get_hazards_id_steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hazards/{id}/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 隐患：下达整改 */
        post: operations["post_hazards_id_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hazards/{id}/rectification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 隐患：申报整改完成 */
        post: operations["post_hazards_id_rectification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hazards/{id}/recheck": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 隐患：复查 */
        post: operations["post_hazards_id_recheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hazards/{id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 隐患：申请延期 */
        post: operations["post_hazards_id_extension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hazards/{id}/extension/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 隐患：批复延期 */
        post: operations["post_hazards_id_extension_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hazards/{id}/supervision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 隐患：挂牌督办 */
        post: operations["post_hazards_id_supervision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hazards/{id}/supervision/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 隐患：摘牌 */
        post: operations["post_hazards_id_supervision_removal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hazards/{id}/grade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 隐患：定级 */
        post: operations["post_hazards_id_grade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/annexes/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 附件1、附件2 */
        get: operations["get_annexes_number"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/annexes/{number}.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 附件1、附件2（xlsx） */
        get: operations["get_annexes_number_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 指标 */
        get: operations["get_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 工作方案：阶段、任务、报送日 */
        get: operations["get_campaign"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 首页 */
        get: operations["get_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 应办事项：企业 × 要求 */
        get: operations["get_duties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duties/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 应办事项按部门汇总 */
        get: operations["get_duties_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duties.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 应办事项导出 */
        get: operations["get_duties_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duties/{enterprise}/{code}/excuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 豁免一项应办事项 */
        post: operations["post_duties_enterprise_code_excuse"];
        /** 撤销豁免 */
        delete: operations["delete_duties_enterprise_code_excuse"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的作业 */
        get: operations["get_jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个作业的进度和结果 */
        get: operations["get_jobs_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 标出问题的原工作簿 */
        get: operations["get_jobs_id_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attachments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载材料 */
        get: operations["get_attachments_id"];
        put?: never;
        post?: never;
        /** 移除材料 */
        delete: operations["delete_attachments_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 台账种类 */
        get: operations["get_kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 是否正常 */
        get: operations["get_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 运行指标（Prometheus） */
        get: operations["get_metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 接口说明（OpenAPI 3.1） */
        get: operations["get_openapi_json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        User: {
            /** Format: uuid */
            id: string;
            name: string;
            login: string;
            role: string;
            role_label: string;
            /** Format: uuid */
            department: string | null;
            department_name: string | null;
            /** Format: uuid */
            area: string | null;
            area_name: string | null;
            /** Format: uuid */
            enterprise: string | null;
            enterprise_name: string | null;
            must_change_password: boolean;
        };
        Session: {
            user: components["schemas"]["User"];
            permissions: string[];
            /** Format: date */
            today: string;
            token?: string;
        };
        DuplicateGroup: {
            key: string;
            why: string;
            enterprises: components["schemas"]["EnterprisesRecord"][];
        };
        MergePreview: {
            target: components["schemas"]["EnterprisesRecord"];
            from: components["schemas"]["EnterprisesRecord"];
            moves: {
                [key: string]: number;
            };
            fields: {
                field: string;
                label: string;
                target: string;
                from: string;
                /** @enum {string} */
                kept: "target" | "from";
            }[];
            conflicts: {
                kind: string;
                /** Format: uuid */
                record: string;
                field: string;
                label: string;
                text: string;
            }[];
        };
        Merge: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            at: number;
            by_name: string;
            /** Format: uuid */
            target: string;
            target_name: string;
            /** Format: uuid */
            from: string;
            from_name: string;
            /** Format: int64 */
            undone_at: number | null;
        };
        Choice: {
            code: string;
            label: string;
        };
        Field: {
            name: string;
            label: string;
            /** @enum {string} */
            type: "text" | "long_text" | "integer" | "decimal" | "day" | "instant" | "choice" | "choices" | "yes_no" | "reference";
            must: boolean;
            listed: boolean;
            searched: boolean;
            fixed: boolean;
            secret: boolean;
            extra: boolean;
            section: string;
            help: string;
            unit: string;
            /** Format: int64 */
            max: number;
            /** Format: int64 */
            scale: number;
            /** Format: int64 */
            least: number | null;
            /** Format: int64 */
            most: number | null;
            refers: string | null;
            preset: string | null;
            sortable: boolean;
            filterable: boolean;
            choices: components["schemas"]["Choice"][];
        };
        Verb: {
            verb: string;
            path: string;
            label: string;
            refused: string | null;
            fields: components["schemas"]["Field"][];
        };
        Evidence: {
            /** Format: uuid */
            id: string;
            name: string;
            mime: string;
        };
        Step: {
            /** Format: uuid */
            id: string;
            verb: string;
            label: string;
            /** Format: int64 */
            at: number;
            by_name: string;
            details: {
                [key: string]: unknown;
            };
            attachments: components["schemas"]["Evidence"][];
        };
        Steps: {
            state: string;
            state_label: string;
            /** Format: int64 */
            version: number;
            overdue?: boolean;
            allowed: components["schemas"]["Verb"][];
            steps: components["schemas"]["Step"][];
        };
        AnnexColumn: {
            name: string;
            label: string;
            unit: string | null;
            group: string | null;
        };
        AnnexCell: {
            value: string | number | null;
            open: string | null;
        };
        AnnexRow: {
            label: string;
            /** Format: uuid */
            department: string | null;
            sector: string | null;
            cells: components["schemas"]["AnnexCell"][];
            open: string | null;
        };
        AnnexPart: {
            title: string;
            columns: components["schemas"]["AnnexColumn"][];
            rows: components["schemas"]["AnnexRow"][];
            total: components["schemas"]["AnnexRow"] | null;
            next: string | null;
        };
        Check: {
            code: string;
            label: string;
            /** @enum {string} */
            severity: "hard" | "soft";
            passed: boolean;
            text: string;
            records: {
                kind: string;
                /** Format: uuid */
                id: string;
                label: string;
            }[];
            /** Format: int64 */
            records_total: number;
        };
        Annex: {
            title: string;
            columns: components["schemas"]["AnnexColumn"][];
            rows: components["schemas"]["AnnexRow"][];
            total: components["schemas"]["AnnexRow"] | null;
            next: string | null;
            /** Format: int64 */
            number: number;
            header: {
                unit: string;
                period: string;
                number: string | null;
                filled_by: string;
                checked_by: string | null;
                phone: string | null;
                filled_on: string;
                units: string;
            };
            pivots: components["schemas"]["AnnexPart"][];
            checks: components["schemas"]["Check"][];
        };
        Stage: {
            code: string;
            label: string;
            /** Format: date */
            since: string;
            /** Format: date */
            until: string;
            /** @enum {string} */
            state: "past" | "now" | "coming";
            text: string;
            clause: string;
            gates: string[];
        };
        Task: {
            code: string;
            label: string;
            line: string | null;
            /** Format: date */
            due: string;
            who: string;
            clause: string;
            duty: string | null;
            /** @enum {string} */
            state: "done" | "due" | "overdue" | "not_counted";
            /** Format: int64 */
            done: number | null;
            /** Format: int64 */
            of: number | null;
            text: string;
        };
        ReportingDay: {
            /** Format: date */
            due: string;
            /** Format: date */
            nominal: string;
            /** Format: date */
            last_day: string;
            /** Format: date */
            remind_on: string;
            /** Format: int64 */
            number: number;
            weekday: string;
            rest_day: boolean;
            /** Format: date */
            since: string;
            /** Format: date */
            until: string;
            /** @enum {string} */
            state: "past" | "today" | "next" | "coming";
        };
        Campaign: {
            name: string;
            document: string;
            issuer: string;
            /** Format: date */
            issued: string;
            /** Format: date */
            since: string;
            /** Format: date */
            until: string;
            /** Format: date */
            today: string;
            stages: components["schemas"]["Stage"][];
            tasks: components["schemas"]["Task"][];
            reporting_days: components["schemas"]["ReportingDay"][];
            /** Format: date */
            summary_due: string | null;
            lines: {
                code: string;
                label: string;
                text: string;
                clause: string;
            }[];
            groups: {
                code: string;
                label: string;
                head?: string;
                duty?: string;
                clause?: string;
                members?: {
                    role: string;
                    who: string;
                }[];
            }[];
            calendar_note: string | null;
        };
        Figure: {
            name: string;
            label: string;
            unit: string;
            /** Format: int64 */
            value: number;
            open: string | null;
        };
        DutySummary: {
            /** Format: uuid */
            department: string | null;
            department_name: string | null;
            duty: string;
            label: string;
            /** Format: int64 */
            fulfilled: number;
            /** Format: int64 */
            due: number;
            /** Format: int64 */
            overdue: number;
            /** Format: int64 */
            excused: number;
            /** Format: int64 */
            not_applicable: number;
        };
        Overview: {
            campaign: components["schemas"]["Campaign"] | null;
            figures: components["schemas"]["Figure"][];
            overdue: {
                /** Format: int64 */
                count: number;
                items: components["schemas"]["HazardsRecord"][];
            };
            duties: components["schemas"]["DutySummary"][];
        };
        DutyColumn: {
            code: string;
            label: string;
            /** Format: date */
            due: string | null;
            clause: string;
            help: string;
            applies: string;
            evidence: string;
        };
        DutyCell: {
            /** @enum {string} */
            state: "fulfilled" | "due" | "overdue" | "not_applicable" | "excused";
            /** Format: date */
            on: string | null;
            /** Format: date */
            due: string | null;
            text: string;
            reason?: string;
            excused_by?: string;
        };
        DutyRow: {
            /** Format: uuid */
            enterprise: string;
            enterprise_name: string;
            /** Format: uuid */
            department: string | null;
            department_name: string | null;
            /** Format: int64 */
            missing: number;
            cells: {
                [key: string]: components["schemas"]["DutyCell"];
            };
        };
        DutyMatrix: {
            columns: components["schemas"]["DutyColumn"][];
            items: components["schemas"]["DutyRow"][];
            next: string | null;
        };
        JobLine: {
            /** Format: uuid */
            id: string;
            kind: string;
            subject: string | null;
            name: string | null;
            all_or_nothing: boolean | null;
            dry_run: boolean | null;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed" | "refused";
            message: string;
            /** Format: int64 */
            at: number;
            by_name: string;
            /** Format: int64 */
            done: number;
            /** Format: int64 */
            total: number;
            /** Format: int64 */
            problems_total: number | null;
            workbook: boolean;
            /** Format: int64 */
            rows: number | null;
            /** Format: int64 */
            created: number | null;
            /** Format: int64 */
            updated: number | null;
            /** Format: int64 */
            unchanged: number | null;
            /** Format: int64 */
            warned: number | null;
            /** Format: int64 */
            failed: number | null;
        };
        JobProblem: {
            sheet: string;
            /** Format: int64 */
            row: number;
            column: string | null;
            field: string;
            label: string;
            value: string;
            text: string;
            /** @enum {string} */
            severity: "error" | "warning";
        };
        ImportResult: {
            kept: boolean;
            dry_run: boolean;
            sheets: {
                name: string;
                taken: boolean;
                /** Format: int64 */
                header_row: number;
                /** Format: int64 */
                rows: number;
            }[];
            columns: {
                sheet: string;
                column: string;
                header: string;
                field: string | null;
            }[];
            /** Format: int64 */
            rows: number;
            /** Format: int64 */
            created: number;
            /** Format: int64 */
            updated: number;
            /** Format: int64 */
            unchanged: number;
            /** Format: int64 */
            warned: number;
            /** Format: int64 */
            failed: number;
            /** Format: int64 */
            blank: number;
            /** Format: int64 */
            hidden: number;
            problems: components["schemas"]["JobProblem"][];
            /** Format: int64 */
            problems_total: number;
            workbook: boolean;
        };
        Job: {
            /** Format: uuid */
            id: string;
            kind: string;
            subject: string | null;
            name: string | null;
            all_or_nothing: boolean | null;
            dry_run: boolean | null;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed" | "refused";
            message: string;
            /** Format: int64 */
            at: number;
            by_name: string;
            /** Format: int64 */
            done: number;
            /** Format: int64 */
            total: number;
            /** Format: int64 */
            problems_total: number | null;
            workbook: boolean;
            problems: components["schemas"]["JobProblem"][];
            result: components["schemas"]["ImportResult"] | null;
        };
        Kind: {
            name: string;
            label: string;
            title_field: string;
            owner_field: string;
            default_sort: string;
            key: string[];
            group: string;
            part: boolean;
            has_steps: boolean;
            read: boolean;
            create: boolean;
            write: boolean;
            archive: boolean;
            import: boolean;
            has_history: boolean;
            has_attachments: boolean;
            fields: components["schemas"]["Field"][];
        };
        Column: {
            /** Format: uuid */
            id: string;
            name: string;
            label: string;
            type: string;
            choices: string[];
            must: boolean;
            listed: boolean;
            /** Format: int64 */
            position: number;
        };
        Attachment: {
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: uuid */
            record: string;
            name: string;
            mime: string;
            /** Format: int64 */
            size: number;
            hash: string;
            purpose: string;
            by_name: string;
            /** Format: int64 */
            at: number;
        };
        Change: {
            field: string;
            label: string;
            before: string;
            after: string;
        };
        HistoryLine: {
            /** Format: int64 */
            seq: number;
            /** Format: int64 */
            at: number;
            actor: string;
            actor_name: string;
            door: string;
            action: string;
            changes: components["schemas"]["Change"][];
            sealed: boolean;
        };
        Issue: {
            field: string;
            label: string;
            code: string;
            text: string;
        };
        AnyRecord: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            version: number;
            /** Format: int64 */
            created_at: number;
            /** Format: int64 */
            changed_at: number;
            archived: boolean;
            labels: {
                [key: string]: string;
            };
        } & {
            [key: string]: unknown;
        };
        Problem: {
            type?: string;
            title: string;
            /** Format: int64 */
            status: number;
            code: string;
            detail: string;
            issues: components["schemas"]["Issue"][];
            current?: components["schemas"]["AnyRecord"];
            yours?: components["schemas"]["AnyRecord"];
        };
        /** 生产经营单位 */
        EnterprisesRecord: {
            /**
             * 编号
             * Format: uuid
             */
            id: string;
            /**
             * 版本
             * Format: int64
             */
            version: number;
            /**
             * 登记时刻（UTC 毫秒）
             * Format: int64
             */
            created_at: number;
            /**
             * 修改时刻（UTC 毫秒）
             * Format: int64
             */
            changed_at: number;
            /** 已归档 */
            archived: boolean;
            /** 企业名称 */
            name: string | null;
            /**
             * 统一社会信用代码
             * @description 18位，营业执照右上角
             */
            credit_code: string | null;
            /**
             * 信用代码已核实
             * @description 少数执照的校验位本身有误；与执照核对无误后选“是”
             */
            code_confirmed: boolean | null;
            /**
             * 企业短码
             * @description 用于有限空间编号，如 JBDZ-YX-0001
             */
            short_code: string | null;
            /**
             * 企业类型
             * @enum {string|null}
             */
            category: "company" | "sole_trader" | "cooperative" | "institution" | "other" | null;
            /**
             * 所属行业
             * @description 国民经济行业（GB/T 4754）门类或大类，如 C33 金属制品业
             */
            industry: string | null;
            /**
             * 行业领域
             * @description 附件2按此分行
             * @enum {string|null}
             */
            sector: "metallurgy" | "nonferrous" | "building_materials" | "machinery" | "light" | "textile" | "tobacco" | "commerce" | "chemicals" | "construction" | "municipal" | "power" | "telecom" | "water" | "grain" | "gas" | "other" | null;
            /**
             * 工贸行业
             * @enum {string|null}
             */
            trade: "metallurgy" | "nonferrous" | "building_materials" | "machinery" | "light" | "textile" | "tobacco" | "commerce" | "none" | null;
            /**
             * 行业监管部门
             * Format: uuid
             * @description 三管三必须：每家企业须有一个行业监管部门，暂无的列入待认领清单
             */
            department: string | null;
            /**
             * 所属区域
             * Format: uuid
             */
            area: string | null;
            /** 所属街道、片区 */
            street: string | null;
            /** 地址 */
            address: string | null;
            /**
             * 经纬度
             * @description 经度,纬度，如 112.7345,38.4160
             */
            location: string | null;
            /**
             * 坐标系
             * @enum {string|null}
             */
            coordinates: "gcj02" | "wgs84" | null;
            /** 主要负责人 */
            principal: string | null;
            /** 主要负责人电话 */
            principal_phone: string | null;
            /** 分管负责人 */
            deputy: string | null;
            /** 安全员 */
            safety_officer: string | null;
            /** 安全员电话 */
            safety_phone: string | null;
            /**
             * 从业人数
             * Format: int64
             */
            workers: number | null;
            /**
             * 有限空间作业相关人数
             * Format: int64
             */
            space_workers: number | null;
            /**
             * 监护人员数
             * Format: int64
             */
            attendants: number | null;
            /**
             * 作业人员数
             * Format: int64
             */
            entrants: number | null;
            /**
             * 救援人员数
             * Format: int64
             */
            rescuers: number | null;
            /**
             * 同一时间作业最大人数
             * Format: int64
             */
            simultaneous: number | null;
            /**
             * 经营状态
             * @description 停产、停用的单位同样要纳入管控
             * @enum {string|null}
             */
            operating: "running" | "idle" | "closed" | null;
            /**
             * 是否涉及有限空间
             * @enum {string|null}
             */
            involvement: "unknown" | "yes" | "none" | null;
            /**
             * 摸排日期
             * Format: date
             */
            surveyed_on: string | null;
            /**
             * 纳入名册日期
             * Format: date
             * @description 从这一天起计入“监管企业总数”
             */
            registered_on: string | null;
            /** 备注 */
            remark: string | null;
            /**
             * 认定涉及日期
             * Format: date
             */
            involved_on: string | null;
            /**
             * 声明不涉及日期
             * Format: date
             */
            declared_on: string | null;
            /** 声明签字人 */
            declared_by: string | null;
            /**
             * 并入
             * Format: uuid
             */
            merged_into: string | null;
            /** 查重名称 */
            name_core: string | null;
            /**
             * 有限空间总数
             * Format: int64
             */
            spaces_total: number | null;
            /**
             * 建台账日期
             * Format: date
             */
            ledger_on: string | null;
            /** 引用的名称 */
            labels: {
                [key: string]: string;
            };
        };
        /** 隐患 */
        HazardsRecord: {
            /**
             * 编号
             * Format: uuid
             */
            id: string;
            /**
             * 版本
             * Format: int64
             */
            version: number;
            /**
             * 登记时刻（UTC 毫秒）
             * Format: int64
             */
            created_at: number;
            /**
             * 修改时刻（UTC 毫秒）
             * Format: int64
             */
            changed_at: number;
            /** 已归档 */
            archived: boolean;
            /**
             * 隐患编号
             * @description 留空由系统编号
             */
            number: string | null;
            /**
             * 企业名称
             * Format: uuid
             */
            enterprise: string | null;
            /**
             * 有限空间
             * Format: uuid
             */
            space: string | null;
            /** 隐患描述 */
            description: string | null;
            /**
             * 来源
             * @enum {string|null}
             */
            source: "self" | "department" | "supervision" | "report" | "superior" | null;
            /**
             * 发现日期
             * Format: date
             */
            found_on: string | null;
            /** 发现人 */
            found_by: string | null;
            /**
             * 隐患类别
             * @enum {string|null}
             */
            category: "management" | "site" | null;
            /**
             * 隐患等级
             * @enum {string|null}
             */
            grade: "general" | "major" | null;
            /**
             * 判定依据
             * @description 重大隐患：工贸企业重大事故隐患判定标准（部令第10号）条款
             */
            basis: string | null;
            /**
             * 违反条款
             * @description 法规名称、版本和条款号；2024年1月1日前适用总局令第59号，之后适用部令第13号
             */
            clause: string | null;
            /**
             * 整改方式
             * @enum {string|null}
             */
            method: "immediate" | "deadline" | null;
            /**
             * 状态
             * @enum {string|null}
             */
            state: "found" | "ordered" | "rectified" | "closed" | null;
            /** 整改责任人 */
            responsible: string | null;
            /** 责任人电话 */
            responsible_phone: string | null;
            /**
             * 整改时限
             * Format: date
             */
            deadline: string | null;
            /** 整改措施 */
            measure: string | null;
            /** 整改资金 */
            fund: string | null;
            /** 应急预案 */
            emergency_plan: string | null;
            /**
             * 下达日期
             * Format: date
             */
            ordered_on: string | null;
            /**
             * 整改完成日期
             * Format: date
             */
            rectified_on: string | null;
            /** 整改情况 */
            rectification: string | null;
            /**
             * 销号日期
             * Format: date
             */
            closed_on: string | null;
            /**
             * 复查不合格次数
             * Format: int64
             */
            rechecks_failed: number | null;
            /** 延期待批 */
            extension_pending: boolean | null;
            /**
             * 申请的新时限
             * Format: date
             */
            extension_deadline: string | null;
            /** 延期理由 */
            extension_reason: string | null;
            /**
             * 已延期次数
             * Format: int64
             */
            extensions: number | null;
            /** 挂牌督办 */
            listed: boolean | null;
            /** 督办级别 */
            listed_level: string | null;
            /** 督办文号 */
            listed_document: string | null;
            /**
             * 挂牌日期
             * Format: date
             */
            listed_from: string | null;
            /**
             * 督办期限
             * Format: date
             */
            listed_until: string | null;
            /**
             * 摘牌日期
             * Format: date
             */
            listed_removed_on: string | null;
            /** 备注 */
            remark: string | null;
            /** 引用的名称 */
            labels: {
                [key: string]: string;
            };
        };
    };
    responses: {
        /** @description 没有完成：原因和补救办法 */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    get_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 结果 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description 结果 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已完成 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    put_session_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    old: string;
                    new: string;
                };
            };
        };
        responses: {
            /** @description 已完成 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_users_id_password: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 编号（UUID） */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description 结果 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        password: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_enterprises_id_declaration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 编号（UUID） */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description 结果 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnterprisesRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_enterprises_duplicates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 结果 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DuplicateGroup"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_enterprises_distinct: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description 已完成 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_enterprises_id_merge_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 编号（UUID） */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description 结果 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergePreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_enterprises_id_merge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 编号（UUID） */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description 结果 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        merge: components["schemas"]["Merge"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_merges: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 结果 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Merge"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_merges_id_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 编号（UUID） */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description 结果 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        merge: components["schemas"]["Merge"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_hazards_id_steps: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 编号（UUID） */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 结果 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Steps"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_hazards_id_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 编号（UUID） */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id?: string;
                    /** 整改责任人 */
                    responsible: string;
                    /** 责任人电话 */
                    responsible_phone?: string | null;
                    /**
                     * 整改时限
                     * Format: date
                     */
                    deadline: string;
                    /** 整改措施 */
                    measure?: string | null;
                    /**
                     * 整改资金
                     * @description 重大隐患必填，不需要资金的写“0”
                     */
                    fund?: string | null;
                    /**
                     * 应急预案
                     * @description 重大隐患必填
                     */
                    emergency_plan?: string | null;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description 结果 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HazardsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_hazards_id_rectification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 编号（UUID） */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id?: string;
                    /**
                     * 整改完成日期
                     * Format: date
                     */
                    done_on: string;
                    /** 整改情况 */
                    measures: string;
                    /**
                     * 整改证据
                     * @description 整改后的照片或证明材料，至少一份
                     */
                    evidence: never[];
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description 结果 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HazardsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_hazards_id_recheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 编号（UUID） */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id?: string;
                    /**
                     * 复查日期
                     * Format: date
                     */
                    on: string;
                    /**
                     * 复查人
                     * @description 用顿号隔开；部门检查发现的不少于两名执法人员
                     */
                    by: string;
                    /**
                     * 复查结论
                     * @enum {string}
                     */
                    result: "pass" | "fail";
                    /** 复查意见 */
                    opinion: string;
                    /** 复查文书号 */
                    document_number?: string | null;
                    /**
                     * 新的整改时限
                     * Format: date
                     * @description 不合格时必填
                     */
                    new_deadline?: string | null;
                    /** 复查照片 */
                    evidence?: never[] | null;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description 结果 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HazardsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_hazards_id_extension: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 编号（UUID） */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id?: string;
                    /**
                     * 申请的新时限
                     * Format: date
                     */
                    deadline: string;
                    /** 延期理由 */
                    reason: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description 结果 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HazardsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_hazards_id_extension_decision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 编号（UUID） */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id?: string;
                    /** 是否同意 */
                    approve: boolean;
                    /** 批复意见 */
                    reason?: string | null;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description 结果 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HazardsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_hazards_id_supervision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 编号（UUID） */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id?: string;
                    /** 督办级别 */
                    level: string;
                    /** 督办文号 */
                    document_number: string;
                    /**
                     * 挂牌日期
                     * Format: date
                     */
                    from: string;
                    /**
                     * 督办期限
                     * Format: date
                     */
                    until: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description 结果 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HazardsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_hazards_id_supervision_removal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 编号（UUID） */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id?: string;
                    /**
                     * 摘牌日期
                     * Format: date
                     */
                    on: string;
                    /** 摘牌文号 */
                    document_number: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description 结果 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HazardsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_hazards_id_grade: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 编号（UUID） */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id?: string;
                    /**
                     * 隐患等级
                     * @enum {string}
                     */
                    grade: "general" | "major";
                    /** 判定依据 */
                    basis: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description 结果 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HazardsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_annexes_number: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description number */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 结果 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Annex"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_annexes_number_xlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description number */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 工作簿 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_figures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 结果 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        since: string | null;
                        /** Format: date */
                        until: string;
                        items: {
                            name: string;
                            label: string;
                            unit: string;
                            /** Format: int64 */
                            value: number;
                            open: string | null;
                            /** Format: uuid */
                            department?: string | null;
                            sector?: string | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_campaign: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 结果 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_overview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 结果 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_duties: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 结果 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyMatrix"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_duties_summary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 结果 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DutySummary"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_duties_xlsx: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 工作簿 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_duties_enterprise_code_excuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description enterprise */
                enterprise: string;
                /** @description code */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description 已完成 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_duties_enterprise_code_excuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description enterprise */
                enterprise: string;
                /** @description code */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已完成 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_jobs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 结果 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["JobLine"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_jobs_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 编号（UUID） */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 结果 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_jobs_id_workbook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 编号（UUID） */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 工作簿 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_attachments_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 编号（UUID） */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 文件 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_attachments_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 编号（UUID） */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已完成 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_kinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 结果 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Kind"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 结果 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 指标 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_openapi_json: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 结果 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
