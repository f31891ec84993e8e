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
    "/rulebook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 规则库：某日有效的法规、检查单、罚则、期限、限值 */
        get: operations["get_rulebook"];
        put?: never;
        post?: never;
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
        /** 隐患的办理记录和可做的操作 */
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
    "/inspections/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 执法检查的办理记录和可做的操作 */
        get: operations["get_inspections_id_steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/{id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 执法检查：结束检查 */
        post: operations["post_inspections_id_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 执法检查：取消检查 */
        post: operations["post_inspections_id_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 执法检查：确认重大隐患 */
        post: operations["post_inspections_id_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 执法检查：不认定为重大隐患 */
        post: operations["post_inspections_id_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspection_plans/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 检查计划的办理记录和可做的操作 */
        get: operations["get_inspection_plans_id_steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspection_plans/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 检查计划：开始检查 */
        post: operations["post_inspection_plans_id_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspection_plans/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 检查计划：取消计划 */
        post: operations["post_inspection_plans_id_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspection_draws/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 双随机抽查的办理记录和可做的操作 */
        get: operations["get_inspection_draws_id_steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspection_draws/{id}/draw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 双随机抽查：抽取并公布种子 */
        post: operations["post_inspection_draws_id_draw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspection_draws/{id}/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 双随机抽查：列入检查计划 */
        post: operations["post_inspection_draws_id_plans"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/{id}/checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 检查单：按检查日期的依据和已填的结果 */
        get: operations["get_inspections_id_checklist"];
        /** 保存检查单（可重复发送） */
        put: operations["put_inspections_id_checklist"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspection_draws/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 抽查的名单、凭证和结果 */
        get: operations["get_inspection_draws_id_result"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspection_draws/{id}/repeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 按公布的种子重算一次，核对名单、种子和结果 */
        get: operations["get_inspection_draws_id_repeat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 检查覆盖：名册中检查过和从未检查的企业 */
        get: operations["get_inspections_coverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 执法文书的办理记录和可做的操作 */
        get: operations["get_papers_id_steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 执法文书：签发 */
        post: operations["post_papers_id_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers/{id}/deliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 执法文书：登记送达 */
        post: operations["post_papers_id_deliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 执法文书：撤销 */
        post: operations["post_papers_id_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers/{id}/document.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 执法文书（docx） */
        get: operations["get_papers_id_document_docx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers/{id}/document.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 执法文书（pdf） */
        get: operations["get_papers_id_document_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers/{id}/receipt.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 执法文书的送达回证（docx） */
        get: operations["get_papers_id_receipt_docx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers/{id}/receipt.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 执法文书的送达回证（pdf） */
        get: operations["get_papers_id_receipt_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/papers/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查验执法文书：二维码里的网址 */
        get: operations["get_public_papers_code"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/paper_templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 执法文书的模板：有哪些、换过没有、换的文件放在哪里 */
        get: operations["get_paper_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/paper_templates/{code}.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 执法文书的模板：现用的原文；ours=1 为系统自带的 */
        get: operations["get_paper_templates_code_txt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/paper_templates/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 执法文书的模板：换成本单位的，请求内容是模板的文字（UTF-8） */
        put: operations["put_paper_templates_code"];
        post?: never;
        /** 执法文书的模板：恢复系统自带的 */
        delete: operations["delete_paper_templates_code"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 行政处罚案件的办理记录和可做的操作 */
        get: operations["get_cases_id_steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 行政处罚案件：延长办案期限 */
        post: operations["post_cases_id_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/investigate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 行政处罚案件：调查终结 */
        post: operations["post_cases_id_investigate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 行政处罚案件：法制审核 */
        post: operations["post_cases_id_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/discuss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 行政处罚案件：集体讨论 */
        post: operations["post_cases_id_discuss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/notify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 行政处罚案件：处罚告知 */
        post: operations["post_cases_id_notify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/hearing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 行政处罚案件：要求听证 */
        post: operations["post_cases_id_hearing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/hearing/held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 行政处罚案件：举行听证 */
        post: operations["post_cases_id_hearing_held"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/hearing/waiver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 行政处罚案件：放弃听证 */
        post: operations["post_cases_id_hearing_waiver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 行政处罚案件：作出决定 */
        post: operations["post_cases_id_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/decide/other": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 行政处罚案件：补作另一份决定 */
        post: operations["post_cases_id_decide_other"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/deliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 行政处罚案件：登记送达 */
        post: operations["post_cases_id_deliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/execute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 行政处罚案件：登记执行 */
        post: operations["post_cases_id_execute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 行政处罚案件：登记公示 */
        post: operations["post_cases_id_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 行政处罚案件：决定被撤销 */
        post: operations["post_cases_id_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 行政处罚案件：结案 */
        post: operations["post_cases_id_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stop_works/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 责令暂时停止作业的办理记录和可做的操作 */
        get: operations["get_stop_works_id_steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stop_works/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 责令暂时停止作业：申请恢复作业 */
        post: operations["post_stop_works_id_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stop_works/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 责令暂时停止作业：审查同意恢复 */
        post: operations["post_stop_works_id_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stop_works/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 责令暂时停止作业：审查不同意 */
        post: operations["post_stop_works_id_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stop_works/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 责令暂时停止作业：撤销措施 */
        post: operations["post_stop_works_id_lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suspensions/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 停产停业整顿的办理记录和可做的操作 */
        get: operations["get_suspensions_id_steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suspensions/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停产停业整顿：登记整顿方案 */
        post: operations["post_suspensions_id_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suspensions/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停产停业整顿：申请验收 */
        post: operations["post_suspensions_id_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suspensions/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停产停业整顿：验收合格 */
        post: operations["post_suspensions_id_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suspensions/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停产停业整顿：验收不合格 */
        post: operations["post_suspensions_id_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suspensions/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停产停业整顿：决定恢复 */
        post: operations["post_suspensions_id_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suspensions/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停产停业整顿：撤销 */
        post: operations["post_suspensions_id_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exposures/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 公开曝光的办理记录和可做的操作 */
        get: operations["get_exposures_id_steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exposures/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 公开曝光：审批 */
        post: operations["post_exposures_id_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exposures/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 公开曝光：发布 */
        post: operations["post_exposures_id_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exposures/{id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 公开曝光：到期撤下 */
        post: operations["post_exposures_id_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exposures/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 公开曝光：撤下 */
        post: operations["post_exposures_id_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sanctions/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 联合惩戒的办理记录和可做的操作 */
        get: operations["get_sanctions_id_steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sanctions/{id}/notify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 联合惩戒：列入告知 */
        post: operations["post_sanctions_id_notify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sanctions/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 联合惩戒：决定列入 */
        post: operations["post_sanctions_id_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sanctions/{id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 联合惩戒：不予列入 */
        post: operations["post_sanctions_id_drop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sanctions/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 联合惩戒：公布 */
        post: operations["post_sanctions_id_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sanctions/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 联合惩戒：移出 */
        post: operations["post_sanctions_id_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tips/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 举报的办理记录和可做的操作 */
        get: operations["get_tips_id_steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tips/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 举报：查实 */
        post: operations["post_tips_id_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tips/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 举报：查无此事 */
        post: operations["post_tips_id_dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tips/{id}/reward": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 举报：发放奖励 */
        post: operations["post_tips_id_reward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/{id}/follow_ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 检查之后可以出具的文书 */
        get: operations["get_inspections_id_follow_ups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hazards/{id}/follow_ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 隐患之后可以出具的文书和立案 */
        get: operations["get_hazards_id_follow_ups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/{id}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 检查文书：出具现场检查记录，有限期整改的同时下达并出具指令书 */
        post: operations["post_inspections_id_papers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hazards/{id}/recheck_opinion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 最近一次复查的整改复查意见书 */
        post: operations["post_hazards_id_recheck_opinion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 建议立案：逾期超过规定工作日仍未整改、没有立案的隐患 */
        get: operations["get_cases_proposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hazards/{id}/case": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 从隐患立案，内容由隐患和检查预填 */
        post: operations["post_hazards_id_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/signage_checks/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 标识检查的办理记录和可做的操作 */
        get: operations["get_signage_checks_id_steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/signage_checks/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 标识检查：核定 */
        post: operations["post_signage_checks_id_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drills/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 应急演练的办理记录和可做的操作 */
        get: operations["get_drills_id_steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drills/{id}/postpone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 应急演练：改期 */
        post: operations["post_drills_id_postpone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drills/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 应急演练：登记演练 */
        post: operations["post_drills_id_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drills/{id}/evaluate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 应急演练：评估归档 */
        post: operations["post_drills_id_evaluate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 稿件的办理记录和可做的操作 */
        get: operations["get_articles_id_steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 稿件：发布 */
        post: operations["post_articles_id_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 稿件：登记阅读量 */
        post: operations["post_articles_id_reading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publicity/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 宣传覆盖率：企业、车间、岗位、有限空间标识 */
        get: operations["get_publicity_coverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publicity/coverage/enterprises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 宣传覆盖名单：已覆盖、缺项、不计入 */
        get: operations["get_publicity_coverage_enterprises"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publicity/coverage/workshops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 宣传覆盖名单：已覆盖、缺项、不计入 */
        get: operations["get_publicity_coverage_workshops"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publicity/coverage/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 宣传覆盖名单：已覆盖、缺项、不计入 */
        get: operations["get_publicity_coverage_posts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publicity/coverage/spaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 宣传覆盖名单：已覆盖、缺项、不计入 */
        get: operations["get_publicity_coverage_spaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publicity/reached/enterprises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一段时间内宣传覆盖到的企业、车间、岗位 */
        get: operations["get_publicity_reached_enterprises"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publicity/reached/workshops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一段时间内宣传覆盖到的企业、车间、岗位 */
        get: operations["get_publicity_reached_workshops"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publicity/reached/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一段时间内宣传覆盖到的企业、车间、岗位 */
        get: operations["get_publicity_reached_posts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evidence/reuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 同一张照片用于几条记录 */
        get: operations["get_evidence_reuse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publicity/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一段时间内宣传工作的佐证材料 */
        get: operations["get_publicity_evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/library": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 素材库 */
        get: operations["get_library"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/library/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 素材 */
        get: operations["get_library_code"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/library/{code}/print": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 素材（打印） */
        get: operations["get_library_code_print"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/library/{code}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 用素材起草稿件 */
        post: operations["post_library_code_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/training_sessions/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 培训的办理记录和可做的操作 */
        get: operations["get_training_sessions_id_steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/training_sessions/{id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 培训：列入参训名单 */
        post: operations["post_training_sessions_id_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/training_sessions/{id}/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 培训：开放签到 */
        post: operations["post_training_sessions_id_sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/training_sessions/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 培训：登记举行 */
        post: operations["post_training_sessions_id_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/training_sessions/{id}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 培训：组卷 */
        post: operations["post_training_sessions_id_paper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/training_sessions/{id}/exam": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 培训：开考 */
        post: operations["post_training_sessions_id_exam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/training_sessions/{id}/collect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 培训：收卷 */
        post: operations["post_training_sessions_id_collect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/training_sessions/{id}/resit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 培训：补考 */
        post: operations["post_training_sessions_id_resit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/training_sessions/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 培训：结课 */
        post: operations["post_training_sessions_id_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/training_sessions/{id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 按名单登记到场：{attendances: [参训记录编号]}；举行之后登记的算补训 */
        post: operations["post_training_sessions_id_attendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/training_sessions/{id}/wall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 墙上的二维码：{purpose: sign_in 或 exam, token, path, svg, expires_at}，svg 须给 ?origin=，十分钟内有效，屏幕应定时重取 */
        get: operations["get_training_sessions_id_wall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/training_sessions/{id}/exam-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 每人的考试链接，用于轮流使用一部手机 */
        get: operations["get_training_sessions_id_exam_links"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exams/{id}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 录入纸质答题卡：{answers: “A BC - …”, sat_on} */
        post: operations["post_exams_id_sheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exams/{id}/score": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 只录成绩：{score: 86.5, sat_on} */
        post: operations["post_exams_id_score"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/training/{token}/entry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 扫码签到或进入考试：{name, last_four 证件号或手机号后四位} → {person_name, topic, signed_in, receipt, exam 考试链接的编号或 null} */
        post: operations["post_public_training_token_entry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/receipt/{token}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 签到的签名或照片：图片字节，不超过 512 KB */
        post: operations["post_public_receipt_token_signature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/exam/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 考试：{person_name, topic, state ready/running/marked, minutes, now, ends_at, questions, answers, score, passed}；开始后才有题目，断电后重新打开即可继续 */
        get: operations["get_public_exam_token"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/exam/{token}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 开始答题；已经开始的继续，时间不重算 */
        post: operations["post_public_exam_token_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/exam/{token}/answers/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 保存一题：{answer: “B” 或 “ACD” 或 null, change 本机递增的序号}；可以重复发送 */
        put: operations["put_public_exam_token_answers_number"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/exam/{token}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 交卷，立即判分；重复发送没有影响 */
        post: operations["post_public_exam_token_submission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/training/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 还有谁没有培训：?department=&enterprise=&audience=&since=&until=，按企业和人员类别给出应训、实训、合格和未训名单 */
        get: operations["get_training_coverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/training/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 去重人数、企业数和最高、最低、平均分：?department=&since=&until= */
        get: operations["get_training_statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/training/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一段时间内培训的佐证材料：?department=&since=&until= */
        get: operations["get_training_evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons/{id}/file.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 人员培训档案，一人一档（pdf） */
        get: operations["get_persons_id_file_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons/{id}/file.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 人员培训档案，一人一档（docx） */
        get: operations["get_persons_id_file_docx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/training_sessions/{id}/file.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 培训档案，一期一档（pdf） */
        get: operations["get_training_sessions_id_file_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/training_sessions/{id}/file.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 培训档案，一期一档（docx） */
        get: operations["get_training_sessions_id_file_docx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interviews/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 约谈的办理记录和可做的操作 */
        get: operations["get_interviews_id_steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interviews/{id}/notify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 约谈：发出通知 */
        post: operations["post_interviews_id_notify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interviews/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 约谈：登记约谈 */
        post: operations["post_interviews_id_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interviews/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 约谈：登记反馈，办结 */
        post: operations["post_interviews_id_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interviews/{id}/waive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 约谈：免除约谈 */
        post: operations["post_interviews_id_waive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instructions/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 领导批示的办理记录和可做的操作 */
        get: operations["get_instructions_id_steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instructions/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 领导批示：答复办理情况 */
        post: operations["post_instructions_id_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instructions/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 领导批示：确认办结 */
        post: operations["post_instructions_id_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instructions/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 领导批示：退回重办 */
        post: operations["post_instructions_id_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instructions/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 领导批示：撤销 */
        post: operations["post_instructions_id_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/supervision_findings/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 督导问题的办理记录和可做的操作 */
        get: operations["get_supervision_findings_id_steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/supervision_findings/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 督导问题：报告整改情况 */
        post: operations["post_supervision_findings_id_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/supervision_findings/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 督导问题：复查合格，销号 */
        post: operations["post_supervision_findings_id_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/supervision_findings/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 督导问题：复查不合格，退回 */
        post: operations["post_supervision_findings_id_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/supervision_findings/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 督导问题：撤销 */
        post: operations["post_supervision_findings_id_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/supervision/standings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 批示和督导问题：各部门应办、逾期、已办结 */
        get: operations["get_supervision_standings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/claims/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 归口认领的办理记录和可做的操作 */
        get: operations["get_claims_id_steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/claims/{id}/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 归口认领：裁定归认领部门 */
        post: operations["post_claims_id_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/claims/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 归口认领：裁定维持原归口 */
        post: operations["post_claims_id_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/claims/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 归口认领：撤回认领 */
        post: operations["post_claims_id_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exclusions/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 名册排除的办理记录和可做的操作 */
        get: operations["get_exclusions_id_steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exclusions/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 名册排除：批准排除 */
        post: operations["post_exclusions_id_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exclusions/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 名册排除：不予排除 */
        post: operations["post_exclusions_id_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exclusions/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 名册排除：撤回申请 */
        post: operations["post_exclusions_id_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exclusions/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 名册排除：恢复纳入 */
        post: operations["post_exclusions_id_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/register/unclaimed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待认领的企业：还没有行业监管部门 */
        get: operations["get_register_unclaimed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/register/denominator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 名册：某一日的总数、计入的、排除的和理由、批准人 */
        get: operations["get_register_denominator"];
        put?: never;
        post?: never;
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
        /** 附件统计表 */
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
        /** 附件统计表（xlsx） */
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
    "/submissions/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 期报的办理记录和可做的操作 */
        get: operations["get_submissions_id_steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/submissions/{id}/write": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 期报：修改正文 */
        post: operations["post_submissions_id_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/submissions/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 期报：报送 */
        post: operations["post_submissions_id_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/submissions/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 期报：接收 */
        post: operations["post_submissions_id_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/submissions/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 期报：退回 */
        post: operations["post_submissions_id_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/submissions/{id}/collect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 期报：汇入新报来的 */
        post: operations["post_submissions_id_collect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/submissions/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 期报：定稿封存 */
        post: operations["post_submissions_id_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/submissions/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 期报：更正 */
        post: operations["post_submissions_id_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/submissions/{id}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 与被更正或退回的那次逐项比较 */
        get: operations["get_submissions_id_differences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/submissions/{id}/reproduction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 按报送时刻重算，与封存的核对 */
        get: operations["get_submissions_id_reproduction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reporting/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 报送台账：应报、已报、按期、迟报、零报告、退回 */
        get: operations["get_reporting_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reporting/consolidated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 全区汇总：各部门封存的附件相加 */
        get: operations["get_reporting_consolidated"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/report_templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 期报、总结的模板：有哪些、换过没有、换的文件放在哪里 */
        get: operations["get_report_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/report_templates/{code}.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 期报、总结的模板：现用的原文；ours=1 为系统自带的 */
        get: operations["get_report_templates_code_txt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/report_templates/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 期报、总结的模板：换成本单位的，请求内容是模板的文字（UTF-8） */
        put: operations["put_report_templates_code"];
        post?: never;
        /** 期报、总结的模板：恢复系统自带的 */
        delete: operations["delete_report_templates_code"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reporting/filled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 填上级的表：请求内容是 xlsx，格子里写 {{附件2.有限空间总数}} */
        post: operations["post_reporting_filled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/submissions/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 期报：正文、指标和缺项 */
        get: operations["get_submissions_id_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/submissions/{id}/report.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 期报（docx） */
        get: operations["get_submissions_id_report_docx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/submissions/{id}/report.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 期报（pdf） */
        get: operations["get_submissions_id_report_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reporting/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个报送日的期报或工作总结：部门的，不写部门的是全区的：正文、指标和缺项 */
        get: operations["get_reporting_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reporting/report.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个报送日的期报或工作总结：部门的，不写部门的是全区的（docx） */
        get: operations["get_reporting_report_docx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reporting/report.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个报送日的期报或工作总结：部门的，不写部门的是全区的（pdf） */
        get: operations["get_reporting_report_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 发给我的、还没有阅的提醒：条数和最新的一百条 */
        get: operations["get_notices_unread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发给我的提醒全部已阅 */
        post: operations["post_notices_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/readers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一条提醒有谁已阅 */
        get: operations["get_notices_id_readers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提醒已阅 */
        post: operations["post_notices_id_read"];
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
    "/campaign/stages/{code}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 结束一个阶段 */
        post: operations["post_campaign_stages_code_closing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaign/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 台账质量：没有部门的、没有摸排的、声明不涉及而未核实的 */
        get: operations["get_campaign_register"];
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
        /** 作业：管理员看全部（mine=1 只看自己的），其他人看自己的 */
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
        RulePack: {
            code: string;
            label: string;
            system: string;
            /** Format: date */
            since: string;
            /** Format: date */
            until: string | null;
            basis: string;
            mark: string;
            verified: boolean;
            note: string;
            changed_because: string;
            name: string;
            document: string;
            area: string;
            main: boolean;
        };
        ChecklistItem: {
            code: string;
            /** Format: int64 */
            number: number;
            text: string;
            method: string;
            points: string[];
            problem: string;
            category: string;
            criteria: string[];
            only_toxic: boolean;
            only_explosive: boolean;
            only_contracted: boolean;
            basis: string;
            clauses: {
                cited: string;
                verified: boolean;
            }[];
            penalties: {
                code: string;
                basis: string;
            }[];
            none: string;
            verified: boolean;
        };
        Criterion: {
            code: string;
            label: string;
            system: string;
            /** Format: date */
            since: string;
            /** Format: date */
            until: string | null;
            basis: string;
            mark: string;
            verified: boolean;
            note: string;
            changed_because: string;
            only_toxic: boolean;
            groups: string[][];
        };
        Penalty: {
            code: string;
            label: string;
            system: string;
            /** Format: date */
            since: string;
            /** Format: date */
            until: string | null;
            basis: string;
            mark: string;
            verified: boolean;
            note: string;
            changed_because: string;
            conduct: string;
            unit: {
                least: number;
                most: number;
            } | null;
            person: {
                least: number;
                most: number;
            } | null;
            unit_overdue: {
                least: number;
                most: number;
            } | null;
            person_overdue: {
                least: number;
                most: number;
            } | null;
            persons: string;
            /** @enum {string} */
            suspension: "none" | "overdue" | "grave";
            dual: {
                /** @enum {string} */
                dual: "now" | "when_overdue" | "no";
                reason: string;
            };
            dual_overdue: {
                /** @enum {string} */
                dual: "now" | "when_overdue" | "no";
                reason: string;
            };
        };
        TimeLimit: {
            code: string;
            label: string;
            system: string;
            /** Format: date */
            since: string;
            /** Format: date */
            until: string | null;
            basis: string;
            mark: string;
            verified: boolean;
            note: string;
            changed_because: string;
            /** Format: int64 */
            length: number;
            /** @enum {string} */
            unit: "workdays" | "days" | "months" | "years";
            text: string;
            from: string;
            before: boolean;
        };
        GasLimit: {
            code: string;
            label: string;
            system: string;
            /** Format: date */
            since: string;
            /** Format: date */
            until: string | null;
            basis: string;
            mark: string;
            verified: boolean;
            note: string;
            changed_because: string;
            gas: string;
            unit: string;
            obligatory: boolean;
            least: number | null;
            most: number | null;
            most_ppm: number | null;
            mac: number | null;
            twa: number | null;
            stel: number | null;
            idlh: number | null;
        };
        RuleValue: {
            code: string;
            label: string;
            system: string;
            /** Format: date */
            since: string;
            /** Format: date */
            until: string | null;
            basis: string;
            mark: string;
            verified: boolean;
            note: string;
            changed_because: string;
            topic: string;
            number: number;
            unit: string;
        };
        DocumentRule: {
            code: string;
            label: string;
            system: string;
            /** Format: date */
            since: string;
            /** Format: date */
            until: string | null;
            basis: string;
            mark: string;
            verified: boolean;
            note: string;
            changed_because: string;
            word: string;
            step: string;
        };
        RuleLabel: {
            code: string;
            label: string;
            clause: string;
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
            stations?: {
                code: string;
                label: string;
            }[];
            reused?: string[];
            allowed: components["schemas"]["Verb"][];
            steps: components["schemas"]["Step"][];
        };
        ChecklistLine: {
            item: string;
            /** Format: int64 */
            number: number;
            text: string;
            how: string;
            basis: string;
            clauses: {
                text: string;
                verified: boolean;
            }[];
            verified: boolean;
            none: string | null;
            problem: string | null;
            category: string;
            only_toxic: boolean;
            only_explosive: boolean;
            only_contracted: boolean;
            /** Format: uuid */
            id: string | null;
            result: string | null;
            description: string | null;
            /** Format: uuid */
            space: string | null;
            method: string | null;
            /** Format: uuid */
            hazard: string | null;
            rules_version: string | null;
            /** Format: int64 */
            photos: number;
        };
        Suspicion: {
            criterion: string;
            label: string;
            basis: string;
            verified: boolean;
            because: string[];
            ask: string | null;
            decision: string | null;
            reason: string | null;
            by_name: string | null;
        };
        Checklist: {
            /** Format: uuid */
            inspection: string;
            /** Format: int64 */
            version: number;
            state: string;
            inspected_on: string;
            rules_version: string;
            items: components["schemas"]["ChecklistLine"][];
            suspicions: components["schemas"]["Suspicion"][];
        };
        InspectionCoverage: {
            /** Format: int64 */
            registered: number;
            /** Format: int64 */
            inspected: number;
            /** Format: int64 */
            visits: number;
            /** Format: int64 */
            never: number;
            /** Format: uuid */
            department: string | null;
            label: string;
            open: {
                registered: string;
                visits: string;
                never: string;
            };
        };
        FollowUps: {
            verbs: components["schemas"]["Verb"][];
            forms: {
                kind: string;
                label: string;
                refused: string | null;
                given: {
                    [key: string]: unknown;
                };
            }[];
        };
        CoverageCount: {
            /** Format: int64 */
            total: number;
            /** Format: int64 */
            covered: number;
            /** Format: int64 */
            excluded: number;
        };
        CoverageOfDepartment: {
            enterprises?: components["schemas"]["CoverageCount"];
            workshops?: components["schemas"]["CoverageCount"];
            posts?: components["schemas"]["CoverageCount"];
            spaces?: components["schemas"]["CoverageCount"];
            /** Format: uuid */
            department: string | null;
            department_name: string | null;
        };
        CoverageLine: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            enterprise: string;
            enterprise_name: string;
            /** Format: uuid */
            department: string | null;
            /** Format: int64 */
            quantity: number;
            /** @enum {string} */
            state: "covered" | "missing" | "excluded";
            missing: string[];
            reason: string | null;
        };
        ReachedLine: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            enterprise: string;
            enterprise_name: string;
            /** Format: uuid */
            department: string | null;
            /** Format: int64 */
            times: number;
            /** Format: date */
            last_on: string;
        };
        EvidenceUse: {
            /** Format: uuid */
            attachment: string;
            name: string;
            kind: string;
            kind_label: string;
            /** Format: uuid */
            record: string;
            record_title: string;
            by_name: string;
            /** Format: int64 */
            at: number;
        };
        Piece: {
            code: string;
            sort: string;
            label: string;
            title: string;
            paragraphs: {
                heading: string;
                text: string;
            }[];
            basis: string;
            source: string;
            note: string;
            verified: boolean;
            /** Format: date */
            since: string | null;
            usable: boolean;
        };
        Sitting: {
            person_name: string;
            topic: string;
            /** @enum {string} */
            state: "ready" | "running" | "marked";
            /** Format: int64 */
            minutes: number;
            /** Format: int64 */
            now: number;
            /** Format: int64 */
            closes_at: number;
            /** Format: int64 */
            started_at: number | null;
            /** Format: int64 */
            ends_at: number | null;
            questions?: {
                /** Format: int64 */
                number: number;
                /** @enum {string} */
                sort: "single" | "multiple" | "truefalse";
                text: string;
                options: string[];
                /** Format: int64 */
                points: number;
            }[];
            answers?: {
                [key: string]: string;
            };
            score?: number | null;
            passed?: boolean;
            /** Format: int64 */
            pass_mark?: number;
        };
        TrainingCoverage: {
            /** Format: uuid */
            enterprise: string;
            enterprise_name: string;
            department: string;
            audience: string;
            audience_label: string;
            /** Format: int64 */
            due: number;
            /** Format: int64 */
            attended: number;
            /** Format: int64 */
            passed: number;
            missing: {
                /** Format: uuid */
                person: string;
                name: string;
                post: string;
                invited: boolean;
            }[];
        };
        SupervisionStanding: {
            kind: string;
            label: string;
            /** Format: uuid */
            department: string;
            department_name: string;
            /** Format: int64 */
            total: number;
            /** Format: int64 */
            waiting: number;
            /** Format: int64 */
            overdue: number;
            /** Format: int64 */
            answered: number;
            /** Format: int64 */
            closed: number;
            /** Format: int64 */
            late: number;
            open: {
                [key: string]: string;
            };
        };
        UnclaimedEnterprise: {
            /** Format: uuid */
            id: string;
            name: string;
            credit_code: string;
            sector: string;
            address: string;
        };
        Denominator: {
            /** Format: date */
            until: string;
            /** Format: int64 */
            entered: number;
            /** Format: int64 */
            counted: number;
            open: {
                [key: string]: string;
            };
            left_out: {
                /** Format: uuid */
                enterprise: string;
                enterprise_name: string;
                /** Format: date */
                excluded_on: string;
                /** Format: uuid */
                exclusion: string | null;
                reason: string | null;
                text: string | null;
                decided_by: string | null;
            }[];
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
        ReportDifference: {
            where: string;
            row: string;
            column: string;
            unit: string;
            before: string;
            after: string;
        };
        ExpectedReport: {
            /** Format: uuid */
            department: string;
            name: string;
            /** @enum {string} */
            state: "waiting" | "missing" | "draft" | "submitted" | "returned" | "accepted";
            /** Format: uuid */
            submission: string | null;
            receipt: string | null;
            /** Format: int64 */
            correction: number;
            /** Format: int64 */
            returns: number;
            zero: boolean;
            on_time: boolean;
            late: boolean;
        };
        ZoneReport: {
            /** Format: uuid */
            submission: string;
            /** @enum {string} */
            state: "draft" | "issued";
            receipt: string | null;
            /** Format: int64 */
            correction: number;
        };
        ReportingLine: {
            /** Format: date */
            due: string;
            /** Format: date */
            last_day: string;
            /** Format: date */
            since: string;
            /** Format: date */
            until: string;
            rest_day: boolean;
            summary: boolean;
            /** Format: int64 */
            number: number;
            /** Format: int64 */
            expected: number;
            /** Format: int64 */
            received: number;
            /** Format: int64 */
            on_time: number;
            /** Format: int64 */
            late: number;
            /** Format: int64 */
            zero: number;
            /** Format: int64 */
            returned: number;
            /** Format: int64 */
            missing: number;
            departments: components["schemas"]["ExpectedReport"][];
            zone: components["schemas"]["ZoneReport"] | null;
        };
        Consolidated: {
            line: components["schemas"]["ReportingLine"];
            absent: string[];
            annexes: unknown[];
            differences: components["schemas"]["ReportDifference"][];
        };
        FigureMark: {
            mark: string;
            label: string;
            unit: string;
            value: string | null;
            open: string | null;
        };
        DepartmentInZone: {
            name: string;
            state: string;
            received: boolean;
            receipt: string;
            /** Format: int64 */
            correction: number;
            /** Format: uuid */
            submission: string | null;
            /** Format: int64 */
            round: number | null;
            digest: string | null;
        };
        PeriodReport: {
            text: string;
            frozen: boolean;
            nothing_done: boolean;
            marks: components["schemas"]["FigureMark"][];
            document: unknown;
            departments: components["schemas"]["DepartmentInZone"][] | null;
            unlike: components["schemas"]["ReportDifference"][] | null;
            missing: {
                code: string;
                text: string;
            }[];
            checks: unknown[];
        };
        StageClosing: {
            /** Format: date */
            on: string;
            by: string;
            signed_by: string | null;
            reason: string | null;
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
            open_tasks: string[];
            closings: components["schemas"]["StageClosing"][];
            /** Format: int64 */
            late_days: number;
            refusal: string | null;
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
            proof: "duty" | "figure" | "tasks" | "summary" | "evidence";
            /** @enum {string} */
            state: "done" | "due" | "overdue";
            /** Format: int64 */
            done: number;
            /** Format: int64 */
            of: number;
            /** Format: date */
            done_on: string | null;
            /** Format: int64 */
            late_days: number;
            missing: string[];
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
        DeclarationSample: {
            /** Format: uuid */
            draw: string;
            name: string;
            /** Format: date */
            drawn_on: string;
            /** Format: int64 */
            candidates: number;
            /** Format: int64 */
            picked: number;
            /** Format: int64 */
            confirmed: number;
            /** Format: int64 */
            refuted: number;
            /** Format: int64 */
            waiting: number;
            items: {
                /** Format: uuid */
                enterprise: string;
                enterprise_name: string;
                /** Format: uuid */
                inspection: string | null;
                /** Format: date */
                inspected_on: string | null;
                result: ("confirmed" | "refuted") | null;
            }[];
        };
        RegisterQuality: {
            items: {
                code: string;
                label: string;
                /** Format: int64 */
                count: number;
                open: string;
                help: string;
            }[];
            /** Format: int64 */
            declared: number;
            /** Format: int64 */
            verified: number;
            /** Format: int64 */
            contradicted: number;
            /** Format: int64 */
            percent: number;
            /** Format: int64 */
            demanded: number;
            /** Format: int64 */
            missing: number;
            declarations: {
                /** Format: uuid */
                enterprise: string;
                enterprise_name: string;
                /** Format: date */
                declared_on: string;
                declared_by: string;
                /** Format: date */
                inspected_on: string | null;
                /** @enum {string} */
                state: "verified" | "unverified" | "contradicted";
            }[];
            samples: components["schemas"]["DeclarationSample"][];
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
             * @description 停产、停用的单位同样要纳入管控；注销的经“名册排除”批准后才不计入
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
             * 声明核实
             * @description 检查时现场核实；发现有限空间的，声明失效
             * @enum {string|null}
             */
            declaration: "signed" | "confirmed" | "fallen" | null;
            /**
             * 排除日期
             * Format: date
             * @description 从这一天起不计入名册；理由和批准人见“名册排除”
             */
            excluded_on: string | null;
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
            /**
             * 最近检查日期
             * Format: date
             * @description 部门或督导组最近一次完成检查的日期；空白为从未检查
             */
            inspected_on: string | null;
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
            /**
             * 重点问题
             * @description 方案三（四）的四类重点问题；都不是的留空
             * @enum {string|null}
             */
            problem: "identification" | "control" | "site" | "training" | null;
            /**
             * 典型问题
             * @description 附件3“典型问题摘要”按它归类；检查单登记的隐患自动填写
             * @enum {string|null}
             */
            defect: "systems" | "contracting" | "ledger" | "signs" | "isolation" | "attendant" | "approval" | "ventilation" | "monitoring" | "equipment" | "maintenance" | "training" | "temporary_workers" | "drills" | "explosion_proof" | "briefing" | "hazard_records" | "delegation" | "idle_spaces" | "publicity" | null;
            /**
             * 检查
             * Format: uuid
             */
            inspection: string | null;
            /** 检查项编号 */
            inspection_item: string | null;
            /** 依据版本 */
            rules_version: string | null;
            /**
             * 首次复查日期
             * Format: date
             */
            rechecked_on: string | null;
            /** 备注 */
            remark: string | null;
            /** 引用的名称 */
            labels: {
                [key: string]: string;
            };
        };
        /** 检查计划 */
        InspectionPlansRecord: {
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
             * 企业名称
             * Format: uuid
             */
            enterprise: string | null;
            /**
             * 组织部门
             * Format: uuid
             * @description 留空：部门人员登记的为本部门，其余为督导组（综合组）
             */
            organiser: string | null;
            /**
             * 检查类型
             * @enum {string|null}
             */
            type: "routine" | "special" | "joint" | "supervision" | null;
            /**
             * 暗访
             * @description 暗访在检查结束前对企业及其监管部门保密
             */
            unannounced: boolean | null;
            /**
             * 计划日期
             * Format: date
             */
            planned_on: string | null;
            /**
             * 检查人员
             * @description 用顿号隔开，不少于两人
             */
            officers: string | null;
            /**
             * 联合部门
             * @description 联合检查必填，用顿号隔开
             */
            joint_with: string | null;
            /** 检查事项 */
            purpose: string | null;
            /**
             * 抽自
             * Format: uuid
             */
            draw: string | null;
            /**
             * 状态
             * @enum {string|null}
             */
            state: "planned" | "under_way" | "done" | "cancelled" | null;
            /**
             * 检查日期
             * Format: date
             */
            inspected_on: string | null;
            /** 取消原因 */
            cancel_reason: string | null;
            /** 保密 */
            concealed: boolean | null;
            /** 备注 */
            remark: string | null;
            /** 引用的名称 */
            labels: {
                [key: string]: string;
            };
        };
        /** 双随机抽查 */
        InspectionDrawsRecord: {
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
            /** 抽查名称 */
            name: string | null;
            /**
             * 区域
             * Format: uuid
             */
            area: string | null;
            /**
             * 组织部门
             * Format: uuid
             * @description 从该部门监管的企业中抽；留空为督导组（综合组）从全区抽，部门看不到
             */
            department: string | null;
            /**
             * 检查类型
             * @enum {string|null}
             */
            type: "routine" | "special" | "joint" | "supervision" | null;
            /** 暗访 */
            unannounced: boolean | null;
            /**
             * 计划日期
             * Format: date
             */
            planned_on: string | null;
            /** 检查事项 */
            purpose: string | null;
            /**
             * 行业领域
             * @description 行业领域代码；留空为所有行业
             */
            sector: string | null;
            /** 只抽涉及有限空间的企业 */
            only_involved: boolean | null;
            /**
             * 只抽声明“不涉及”、待现场核实的企业
             * @description 选“是”的，不看“只抽涉及有限空间的企业”
             */
            only_declared: boolean | null;
            /**
             * 这一天以后检查过的不抽
             * Format: date
             * @description 留空不限
             */
            not_since: string | null;
            /**
             * 候选执法人员
             * @description 用顿号隔开
             */
            officers: string | null;
            /**
             * 抽取企业数
             * Format: int64
             */
            enterprises_wanted: number | null;
            /**
             * 每家抽取人数
             * Format: int64
             * @description 行政处罚法第四十二条：不少于两人
             */
            officers_wanted: number | null;
            /**
             * 状态
             * @enum {string|null}
             */
            state: "prepared" | "drawn" | "planned" | null;
            /**
             * 候选企业数
             * Format: int64
             */
            candidates: number | null;
            /** 算法 */
            algorithm: string | null;
            /** 名单校验值（SHA-256） */
            list_hash: string | null;
            /** 种子校验值（SHA-256） */
            commitment: string | null;
            /**
             * 种子
             * @description 抽取时公布
             */
            seed: string | null;
            /**
             * 抽取日期
             * Format: date
             */
            drawn_on: string | null;
            /** 引用的名称 */
            labels: {
                [key: string]: string;
            };
        };
        /** 执法检查 */
        InspectionsRecord: {
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
            /** 检查编号 */
            number: string | null;
            /**
             * 企业名称
             * Format: uuid
             */
            enterprise: string | null;
            /**
             * 检查计划
             * Format: uuid
             * @description 没有列入计划的留空
             */
            plan: string | null;
            /**
             * 组织部门
             * Format: uuid
             * @description 留空：部门人员登记的为本部门，其余为督导组（综合组）
             */
            organiser: string | null;
            /**
             * 检查类型
             * @enum {string|null}
             */
            type: "routine" | "special" | "joint" | "supervision" | "self" | null;
            /**
             * 暗访
             * @description 暗访在检查结束前对企业及其监管部门保密
             */
            unannounced: boolean | null;
            /**
             * 检查日期
             * Format: date
             * @description 检查单和依据按这一天取用
             */
            inspected_on: string | null;
            /**
             * 执法人员
             * @description 用顿号隔开；行政处罚法第四十二条：不得少于两人。企业自查填检查人员
             */
            officers: string | null;
            /**
             * 执法证号
             * @description 用顿号隔开，与执法人员一一对应
             */
            certificates: string | null;
            /**
             * 联合部门
             * @description 联合检查必填，用顿号隔开
             */
            joint_with: string | null;
            /**
             * 企业现场负责人
             * @description 在检查记录上签字的人
             */
            representative: string | null;
            /** 检查事项 */
            purpose: string | null;
            /**
             * 检查有限空间
             * Format: int64
             * @description 实地看了几处；没有检查的填 0
             */
            spaces_count: number | null;
            /**
             * 不涉及声明核实
             * @description 企业声明不涉及有限空间的必填；发现有限空间的，声明失效
             * @enum {string|null}
             */
            declaration_result: "confirmed" | "refuted" | null;
            /** 检查情况 */
            situation: string | null;
            /**
             * 状态
             * @enum {string|null}
             */
            state: "under_way" | "done" | "cancelled" | null;
            /**
             * 出动人次
             * Format: int64
             */
            officer_count: number | null;
            /** 督导或暗访 */
            supervision: boolean | null;
            /**
             * 检查项数
             * Format: int64
             */
            items_total: number | null;
            /**
             * 已查项数
             * Format: int64
             */
            items_answered: number | null;
            /**
             * 不合格项数
             * Format: int64
             */
            items_failed: number | null;
            /**
             * 待判定疑似重大隐患
             * Format: int64
             * @description 部令第10号；由执法人员确认或不予认定
             */
            suspicions_open: number | null;
            /** 依据版本 */
            rules_version: string | null;
            /** 拒绝签字 */
            refused: boolean | null;
            /** 拒签情况 */
            refusal_reason: string | null;
            /** 见证人 */
            witness: string | null;
            /** 处理意见 */
            handling: string | null;
            /**
             * 结束日期
             * Format: date
             */
            finished_on: string | null;
            /** 取消原因 */
            cancel_reason: string | null;
            /** 保密 */
            concealed: boolean | null;
            /** 备注 */
            remark: string | null;
            /** 引用的名称 */
            labels: {
                [key: string]: string;
            };
        };
        /** 行政处罚案件 */
        CasesRecord: {
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
            /** 立案号 */
            number: string | null;
            /**
             * 企业名称
             * Format: uuid
             */
            enterprise: string | null;
            /** 案由 */
            cause: string | null;
            /**
             * 案件来源
             * @enum {string|null}
             */
            source: "inspection" | "overdue" | "supervision" | "report" | "transfer" | "accident" | null;
            /**
             * 检查
             * Format: uuid
             */
            inspection: string | null;
            /**
             * 隐患
             * Format: uuid
             */
            hazard: string | null;
            /**
             * 违法行为日期
             * Format: date
             * @description 依据和罚则按这一天取用；连续或者继续的填终了之日
             */
            conduct_on: string | null;
            /**
             * 立案日期
             * Format: date
             */
            filed_on: string | null;
            /**
             * 承办人
             * @description 不少于两名，用顿号隔开
             */
            officers: string | null;
            /** 立案审批人 */
            approver: string | null;
            /** 初步事实 */
            facts: string | null;
            /**
             * 拟用罚则
             * @description 规则库罚则的代码，如 order59_30
             */
            clause: string | null;
            /**
             * 逾期未改正
             * @description 责令限期改正后逾期没有改正的选“是”，罚款幅度和能否处罚个人随之不同
             */
            overdue: boolean | null;
            /**
             * 一案双罚
             * @description 同时处罚单位和责任人
             */
            dual: boolean | null;
            /** 重大复杂 */
            grave: boolean | null;
            /**
             * 状态
             * @enum {string|null}
             */
            state: "filed" | "investigated" | "notified" | "hearing" | "heard" | "decided" | "delivered" | "executed" | "revoked" | "closed" | null;
            /**
             * 处理结果
             * @enum {string|null}
             */
            outcome: "penalty" | "no_penalty" | "transfer" | "withdrawn" | null;
            /**
             * 双罚进度
             * @enum {string|null}
             */
            pair_state: "none" | "half" | "complete" | null;
            /**
             * 决定期限
             * Format: date
             */
            decision_limit: string | null;
            /** 延期理由 */
            extension_reason: string | null;
            /**
             * 调查终结日期
             * Format: date
             */
            investigated_on: string | null;
            /** 调查结论 */
            findings: string | null;
            /**
             * 法制审核日期
             * Format: date
             */
            reviewed_on: string | null;
            /** 法制审核意见 */
            review: string | null;
            /**
             * 集体讨论日期
             * Format: date
             */
            discussed_on: string | null;
            /** 集体讨论意见 */
            discussion: string | null;
            /**
             * 告知日期
             * Format: date
             */
            notified_on: string | null;
            /** 应告知听证 */
            hearing_due: boolean | null;
            /**
             * 听证
             * @enum {string|null}
             */
            hearing: "asked" | "held" | "waived" | null;
            /**
             * 要求听证的期限
             * Format: date
             */
            hearing_until: string | null;
            /**
             * 要求听证日期
             * Format: date
             */
            hearing_asked_on: string | null;
            /**
             * 听证通知日期
             * Format: date
             */
            hearing_notified_on: string | null;
            /**
             * 听证日期
             * Format: date
             */
            hearing_on: string | null;
            /** 陈述申辩 */
            statement: string | null;
            /**
             * 决定日期
             * Format: date
             */
            decided_on: string | null;
            /** 决定理由 */
            decision_reason: string | null;
            /** 移送机关 */
            transferred_to: string | null;
            /** 罚款合计 */
            fines: number | null;
            /**
             * 双罚齐全日期
             * Format: date
             */
            pair_completed_on: string | null;
            /**
             * 送达期限
             * Format: date
             */
            delivery_limit: string | null;
            /**
             * 送达日期
             * Format: date
             */
            delivered_on: string | null;
            /** 收件人 */
            receiver: string | null;
            /**
             * 缴款期限
             * Format: date
             */
            payment_limit: string | null;
            /**
             * 缴清日期
             * Format: date
             */
            paid_on: string | null;
            /** 加处罚款 */
            surcharge: number | null;
            /** 实缴合计 */
            paid: number | null;
            /** 减免或另行执行的说明 */
            unpaid_reason: string | null;
            /**
             * 公示期限
             * Format: date
             */
            publication_limit: string | null;
            /**
             * 公示日期
             * Format: date
             */
            published_on: string | null;
            /** 公示渠道 */
            channel: string | null;
            /**
             * 决定撤销日期
             * Format: date
             */
            revoked_on: string | null;
            /** 撤销依据 */
            revoked_by: string | null;
            /**
             * 结案日期
             * Format: date
             */
            closed_on: string | null;
            /** 缺一份的理由 */
            pair_reason: string | null;
            /** 依据版本 */
            rules_version: string | null;
            /** 备注 */
            remark: string | null;
            /** 引用的名称 */
            labels: {
                [key: string]: string;
            };
        };
        /** 执法文书 */
        PapersRecord: {
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
             * 文号
             * @description 签发时由系统编号，撤销的文号不再使用
             */
            number: string | null;
            /**
             * 文书种类
             * @enum {string|null}
             */
            sort: "inspection_record" | "rectification_order" | "recheck_opinion" | "site_decision" | "filing" | "inquiry_notice" | "penalty_notice" | "hearing_notice" | "penalty_decision" | "payment_reminder" | "closing" | "inspection_plan" | "power_cut" | "no_penalty" | "spot_penalty" | "inquiry_record" | "site_record" | "sealing_notice" | "hearing_record" | "legal_review" | "discussion" | "delivery_receipt" | "address" | "publication" | "daily_penalty" | "closing_request" | null;
            /**
             * 企业名称
             * Format: uuid
             */
            enterprise: string | null;
            /**
             * 检查
             * Format: uuid
             */
            inspection: string | null;
            /**
             * 隐患
             * Format: uuid
             */
            hazard: string | null;
            /**
             * 案件
             * Format: uuid
             */
            case_file: string | null;
            /**
             * 执法人员
             * @description 不少于两名，用顿号隔开
             */
            officers: string | null;
            /** 执法证号 */
            certificates: string | null;
            /** 事实、情况 */
            facts: string | null;
            /** 依据 */
            basis: string | null;
            /** 要求、意见 */
            demand: string | null;
            /**
             * 限期
             * Format: date
             */
            deadline: string | null;
            /**
             * 状态
             * @enum {string|null}
             */
            state: "draft" | "issued" | "delivered" | "withdrawn" | null;
            /**
             * 签发日期
             * Format: date
             */
            issued_on: string | null;
            /** 企业签收人 */
            signer: string | null;
            /** 拒绝签字 */
            refused: boolean | null;
            /** 拒签情况 */
            refusal_reason: string | null;
            /** 见证人 */
            witness: string | null;
            /**
             * 签发时的内容
             * @description 签发时从关联的记录取出并固定
             */
            content: string | null;
            /** 依据版本 */
            rules_version: string | null;
            /**
             * 送达期限
             * Format: date
             */
            delivery_limit: string | null;
            /**
             * 送达日期
             * Format: date
             */
            delivered_on: string | null;
            /**
             * 送达方式
             * @enum {string|null}
             */
            delivery_way: "direct" | "left" | "mail" | "electronic" | "entrusted" | "notice" | null;
            /** 收件人 */
            receiver: string | null;
            /** 超期送达的原因 */
            late_reason: string | null;
            /**
             * 撤销日期
             * Format: date
             */
            withdrawn_on: string | null;
            /** 撤销原因 */
            withdrawn_reason: string | null;
            /** 备注 */
            remark: string | null;
            /** 引用的名称 */
            labels: {
                [key: string]: string;
            };
        };
        /** 责令暂时停止作业 */
        StopWorksRecord: {
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
             * 企业名称
             * Format: uuid
             */
            enterprise: string | null;
            /**
             * 有限空间
             * Format: uuid
             */
            space: string | null;
            /**
             * 检查
             * Format: uuid
             */
            inspection: string | null;
            /**
             * 隐患
             * Format: uuid
             */
            hazard: string | null;
            /**
             * 责令日期
             * Format: date
             */
            ordered_on: string | null;
            /** 停止的作业、区域 */
            area_stopped: string | null;
            /**
             * 危险情形
             * @description 重大事故隐患排除前或者排除过程中无法保证安全的情形
             */
            reason: string | null;
            /** 依据 */
            basis: string | null;
            /** 执法人员 */
            officers: string | null;
            /**
             * 状态
             * @enum {string|null}
             */
            state: "stopped" | "applied" | "resumed" | "lifted" | null;
            /**
             * 申请恢复日期
             * Format: date
             */
            applied_on: string | null;
            /** 整改情况 */
            measures: string | null;
            /**
             * 审查日期
             * Format: date
             */
            reviewed_on: string | null;
            /** 审查人 */
            reviewed_by: string | null;
            /** 审查意见 */
            opinion: string | null;
            /**
             * 恢复日期
             * Format: date
             */
            resumed_on: string | null;
            /**
             * 撤销日期
             * Format: date
             */
            lifted_on: string | null;
            /** 撤销原因 */
            lifted_reason: string | null;
            /** 备注 */
            remark: string | null;
            /** 引用的名称 */
            labels: {
                [key: string]: string;
            };
        };
        /** 停产停业整顿 */
        SuspensionsRecord: {
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
             * 企业名称
             * Format: uuid
             */
            enterprise: string | null;
            /**
             * 案件
             * Format: uuid
             * @description 已告知听证权利、已作出停产停业整顿决定的案件
             */
            case_file: string | null;
            /**
             * 责令日期
             * Format: date
             */
            ordered_on: string | null;
            /** 停产停业范围 */
            scope: string | null;
            /**
             * 状态
             * @enum {string|null}
             */
            state: "ordered" | "planned" | "applied" | "accepted" | "resumed" | "revoked" | null;
            /**
             * 方案日期
             * Format: date
             */
            planned_on: string | null;
            /** 整顿方案 */
            plan: string | null;
            /**
             * 申请验收日期
             * Format: date
             */
            applied_on: string | null;
            /** 整顿情况 */
            measures: string | null;
            /**
             * 验收日期
             * Format: date
             */
            accepted_on: string | null;
            /** 验收人 */
            accepted_by: string | null;
            /** 验收意见 */
            opinion: string | null;
            /**
             * 恢复日期
             * Format: date
             */
            resumed_on: string | null;
            /** 恢复决定文号 */
            resumption_document: string | null;
            /**
             * 撤销日期
             * Format: date
             */
            revoked_on: string | null;
            /** 撤销原因 */
            revoked_reason: string | null;
            /** 备注 */
            remark: string | null;
            /** 引用的名称 */
            labels: {
                [key: string]: string;
            };
        };
        /** 公开曝光 */
        ExposuresRecord: {
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
             * 企业名称
             * Format: uuid
             */
            enterprise: string | null;
            /**
             * 案件
             * Format: uuid
             */
            case_file: string | null;
            /** 标题 */
            title: string | null;
            /**
             * 公示稿
             * @description 先隐去自然人的姓名、电话、身份证号
             */
            text: string | null;
            /**
             * 状态
             * @enum {string|null}
             */
            state: "draft" | "approved" | "published" | "ended" | "withdrawn" | null;
            /**
             * 审批日期
             * Format: date
             */
            approved_on: string | null;
            /** 审批登记人 */
            approved_by: string | null;
            /** 审批意见 */
            approval: string | null;
            /**
             * 曝光开始日期
             * Format: date
             */
            published_on: string | null;
            /**
             * 曝光截止日期
             * Format: date
             */
            ends_on: string | null;
            /** 渠道 */
            channel: string | null;
            /**
             * 实际撤下日期
             * Format: date
             */
            ended_on: string | null;
            /**
             * 应撤下期限
             * Format: date
             */
            withdrawal_limit: string | null;
            /**
             * 撤下日期
             * Format: date
             */
            withdrawn_on: string | null;
            /** 撤下原因 */
            withdrawn_reason: string | null;
            /** 备注 */
            remark: string | null;
            /** 引用的名称 */
            labels: {
                [key: string]: string;
            };
        };
        /** 联合惩戒 */
        SanctionsRecord: {
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
             * 企业名称
             * Format: uuid
             */
            enterprise: string | null;
            /**
             * 案件
             * Format: uuid
             */
            case_file: string | null;
            /**
             * 种类
             * @enum {string|null}
             */
            sort: "joint" | "serious" | null;
            /**
             * 提出日期
             * Format: date
             */
            proposed_on: string | null;
            /** 列入事由 */
            ground: string | null;
            /** 拟采取的惩戒措施 */
            steps_taken: string | null;
            /**
             * 状态
             * @enum {string|null}
             */
            state: "proposed" | "notified" | "decided" | "published" | "removed" | "dropped" | null;
            /**
             * 告知日期
             * Format: date
             */
            notified_on: string | null;
            /** 陈述申辩情况 */
            statement: string | null;
            /**
             * 决定日期
             * Format: date
             */
            decided_on: string | null;
            /** 决定文号 */
            document: string | null;
            /**
             * 不予列入日期
             * Format: date
             */
            dropped_on: string | null;
            /** 不予列入理由 */
            dropped_reason: string | null;
            /**
             * 公布日期
             * Format: date
             */
            published_on: string | null;
            /** 公布渠道 */
            channel: string | null;
            /**
             * 管理期届满
             * Format: date
             */
            ends_on: string | null;
            /**
             * 可申请提前移出
             * Format: date
             */
            early_from: string | null;
            /**
             * 移出日期
             * Format: date
             */
            removed_on: string | null;
            /**
             * 移出情形
             * @enum {string|null}
             */
            removal: "expired" | "early" | "revoked" | null;
            /** 移出理由 */
            removed_reason: string | null;
            /** 备注 */
            remark: string | null;
            /** 引用的名称 */
            labels: {
                [key: string]: string;
            };
        };
        /** 举报 */
        TipsRecord: {
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
             * 企业名称
             * Format: uuid
             */
            enterprise: string | null;
            /**
             * 受理日期
             * Format: date
             */
            received_on: string | null;
            /**
             * 举报渠道
             * @enum {string|null}
             */
            channel: "phone" | "web" | "letter" | "other" | null;
            /** 举报内容 */
            content: string | null;
            /**
             * 举报人
             * @description 匿名的留空
             */
            informant: string | null;
            /** 举报人电话 */
            informant_phone: string | null;
            /**
             * 状态
             * @enum {string|null}
             */
            state: "received" | "verified" | "unfounded" | "rewarded" | null;
            /**
             * 核查日期
             * Format: date
             */
            verified_on: string | null;
            /** 核查情况 */
            findings: string | null;
            /**
             * 发放日期
             * Format: date
             */
            rewarded_on: string | null;
            /** 奖励金额 */
            reward: number | null;
            /** 备注 */
            remark: string | null;
            /** 引用的名称 */
            labels: {
                [key: string]: string;
            };
        };
        /** 标识检查 */
        SignageChecksRecord: {
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
             * 企业名称
             * Format: uuid
             */
            enterprise: string | null;
            /**
             * 有限空间
             * Format: uuid
             * @description 一处入口一条；照片只属于这一处
             */
            space: string | null;
            /**
             * 检查日期
             * Format: date
             */
            checked_on: string | null;
            /** 检查人 */
            checked_by: string | null;
            /**
             * 操作规程
             * @enum {string|null}
             */
            procedure: "missing" | "present" | "set" | null;
            /**
             * 警示标志
             * @enum {string|null}
             */
            sign: "missing" | "present" | "set" | null;
            /**
             * 警示标志数量
             * Format: int64
             */
            sign_count: number | null;
            /**
             * 告知牌
             * @enum {string|null}
             */
            board: "missing" | "present" | "set" | null;
            /**
             * 告知牌数量
             * Format: int64
             */
            board_count: number | null;
            /**
             * 隔离设施
             * @enum {string|null}
             */
            isolation: "missing" | "present" | "set" | "na" | null;
            /** 隔离种类 */
            means: ("lock" | "fence" | "net" | "cover" | "other")[] | null;
            /** 不适用的理由 */
            reason: string | null;
            /**
             * 结论
             * @enum {string|null}
             */
            state: "draft" | "passed" | "failed" | null;
            /**
             * 核定日期
             * Format: date
             */
            confirmed_on: string | null;
            /**
             * 本次设置标识
             * Format: int64
             */
            pieces_set: number | null;
            /** 备注 */
            remark: string | null;
            /**
             * 材料
             * Format: int64
             */
            files: number | null;
            /** 引用的名称 */
            labels: {
                [key: string]: string;
            };
        };
        /** 应急演练 */
        DrillsRecord: {
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
            /** 演练名称 */
            name: string | null;
            /**
             * 企业名称
             * Format: uuid
             */
            enterprise: string | null;
            /**
             * 演练的有限空间
             * Format: uuid
             */
            space: string | null;
            /**
             * 演练的预案
             * @description 下次演练的期限按预案种类和演练当日的法规计算
             * @enum {string|null}
             */
            plan: "site" | "special" | null;
            /**
             * 计划日期
             * Format: date
             */
            planned_on: string | null;
            /** 演练科目 */
            scenario: string | null;
            /**
             * 状态
             * @enum {string|null}
             */
            state: "planned" | "held" | "evaluated" | null;
            /**
             * 改期次数
             * Format: int64
             */
            postponed: number | null;
            /**
             * 演练日期
             * Format: date
             */
            held_on: string | null;
            /**
             * 参加人数
             * Format: int64
             */
            people: number | null;
            /** 监护人到位 */
            attendant: boolean | null;
            /** 救援装备到位 */
            rescue_equipment: boolean | null;
            /** 联络畅通 */
            contact: boolean | null;
            /** 演练经过 */
            course: string | null;
            /**
             * 评估日期
             * Format: date
             */
            evaluated_on: string | null;
            /** 评估人 */
            evaluated_by: string | null;
            /** 效果评估 */
            evaluation: string | null;
            /** 改进措施 */
            improvements: string | null;
            /**
             * 下次演练期限
             * Format: date
             */
            next_due: string | null;
            /** 周期依据 */
            cycle_basis: string | null;
            /** 备注 */
            remark: string | null;
            /**
             * 材料
             * Format: int64
             */
            files: number | null;
            /** 引用的名称 */
            labels: {
                [key: string]: string;
            };
        };
        /** 稿件 */
        ArticlesRecord: {
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
            /** 标题 */
            title: string | null;
            /**
             * 发布渠道
             * @enum {string|null}
             */
            channel: "web" | "wechat" | "screen" | "video" | "group" | "media" | null;
            /**
             * 类别
             * @enum {string|null}
             */
            category: "case" | "practice" | "knowledge" | "other" | null;
            /**
             * 发布部门
             * Format: uuid
             */
            department: string | null;
            /**
             * 区域
             * Format: uuid
             */
            area: string | null;
            /** 正文 */
            text: string | null;
            /** 正文校验值 */
            text_hash: string | null;
            /**
             * 素材编号
             * @description 取自素材库的，如 CASE-01
             */
            source: string | null;
            /** 链接 */
            link: string | null;
            /**
             * 电子屏数量
             * Format: int64
             */
            quantity: number | null;
            /**
             * 状态
             * @enum {string|null}
             */
            state: "draft" | "published" | null;
            /**
             * 发布日期
             * Format: date
             */
            published_on: string | null;
            /**
             * 阅读量
             * Format: int64
             */
            reads: number | null;
            /**
             * 读数日期
             * Format: date
             */
            reads_on: string | null;
            /** 备注 */
            remark: string | null;
            /**
             * 材料
             * Format: int64
             */
            files: number | null;
            /** 引用的名称 */
            labels: {
                [key: string]: string;
            };
        };
        /** 培训 */
        TrainingSessionsRecord: {
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
            /** 培训主题 */
            topic: string | null;
            /**
             * 培训类别
             * @enum {string|null}
             */
            category: "principal" | "six_groups" | "own" | "other" | null;
            /**
             * 培训日期
             * Format: date
             */
            day: string | null;
            /** 地点 */
            place: string | null;
            /** 学时 */
            hours: number | null;
            /** 授课人 */
            teacher: string | null;
            /** 培训对象 */
            audiences: ("principal" | "work_leader" | "attendant" | "entrant" | "rescuer" | "temporary" | "contractor" | "approver" | "safety_manager")[] | null;
            /**
             * 组织企业
             * Format: uuid
             * @description 企业自训必选；部门组织的不选
             */
            enterprise: string | null;
            /**
             * 组织部门
             * Format: uuid
             * @description 留空为本部门；综合组组织的不选
             */
            organiser: string | null;
            /**
             * 所属区域
             * Format: uuid
             */
            area: string | null;
            /** 通知内容 */
            notice: string | null;
            /**
             * 通知日期
             * Format: date
             */
            notice_sent_on: string | null;
            /** 备注 */
            remark: string | null;
            /**
             * 状态
             * @enum {string|null}
             */
            state: "planned" | "held" | "examined" | "closed" | null;
            /**
             * 举行日期
             * Format: date
             */
            held_on: string | null;
            /**
             * 签到截止
             * Format: int64
             */
            sign_in_until: number | null;
            /** 效果评估 */
            evaluation: string | null;
            /**
             * 试卷
             * Format: uuid
             */
            paper: string | null;
            /**
             * 开考时间
             * Format: int64
             */
            exam_opens_at: number | null;
            /**
             * 考试截止
             * Format: int64
             */
            exam_closes_at: number | null;
            /**
             * 结课日期
             * Format: date
             */
            closed_on: string | null;
            /**
             * 材料
             * Format: int64
             */
            files: number | null;
            /** 引用的名称 */
            labels: {
                [key: string]: string;
            };
        };
        /** 考试 */
        ExamsRecord: {
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
             * 培训
             * Format: uuid
             */
            session: string | null;
            /**
             * 人员
             * Format: uuid
             */
            person: string | null;
            /** 姓名 */
            person_name: string | null;
            /**
             * 企业名称
             * Format: uuid
             */
            enterprise: string | null;
            /**
             * 参训记录
             * Format: uuid
             */
            attendance: string | null;
            /**
             * 试卷
             * Format: uuid
             */
            paper: string | null;
            /**
             * 第几次考试
             * Format: int64
             * @description 1 为首次，2 起为补考
             */
            attempt: number | null;
            /**
             * 状态
             * @enum {string|null}
             */
            state: "ready" | "running" | "marked" | null;
            /**
             * 开考时间
             * Format: int64
             */
            opens_at: number | null;
            /**
             * 考试截止
             * Format: int64
             */
            closes_at: number | null;
            /**
             * 答题时间
             * Format: int64
             */
            minutes: number | null;
            /**
             * 开始答题
             * Format: int64
             */
            started_at: number | null;
            /**
             * 应交卷时间
             * Format: int64
             */
            ends_at: number | null;
            /**
             * 交卷时间
             * Format: int64
             */
            submitted_at: number | null;
            /**
             * 考试日期
             * Format: date
             */
            sat_on: string | null;
            /**
             * 方式
             * @enum {string|null}
             */
            way: "phone" | "sheet" | "entered" | "missed" | null;
            /**
             * 到时未交卷
             * @description 按到时已保存的答案判分
             */
            unsubmitted: boolean | null;
            /** 成绩 */
            score: number | null;
            /** 合格 */
            passed: boolean | null;
            /** 答案 */
            answers: string | null;
            /** 判分规则 */
            rules: string | null;
            /** 引用的名称 */
            labels: {
                [key: string]: string;
            };
        };
        /** 约谈 */
        InterviewsRecord: {
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
             * 约谈编号
             * @description 留空由系统编号
             */
            number: string | null;
            /**
             * 企业名称
             * Format: uuid
             */
            enterprise: string | null;
            /**
             * 约谈对象
             * @enum {string|null}
             */
            subject: "enterprise" | "person" | null;
            /** 被约谈人 */
            person_name: string | null;
            /**
             * 约谈事由
             * @enum {string|null}
             */
            reason: "training_absent" | "training_failed" | "hazard" | "enforcement" | null;
            /** 事由说明 */
            source: string | null;
            /**
             * 提出日期
             * Format: date
             */
            proposed_on: string | null;
            /**
             * 办理期限
             * Format: date
             */
            due: string | null;
            /**
             * 人员档案
             * Format: uuid
             */
            person: string | null;
            /** 来源编号 */
            matter: string | null;
            /**
             * 状态
             * @enum {string|null}
             */
            state: "proposed" | "notified" | "held" | "closed" | "waived" | null;
            /**
             * 通知日期
             * Format: date
             */
            notified_on: string | null;
            /**
             * 约定日期
             * Format: date
             */
            meeting_on: string | null;
            /** 地点 */
            place: string | null;
            /** 通知内容 */
            notice: string | null;
            /**
             * 约谈日期
             * Format: date
             */
            held_on: string | null;
            /** 约谈人 */
            held_by: string | null;
            /** 约谈纪要 */
            minutes: string | null;
            /** 整改承诺 */
            promise: string | null;
            /**
             * 反馈期限
             * Format: date
             */
            feedback_due: string | null;
            /** 反馈情况 */
            feedback: string | null;
            /**
             * 反馈日期
             * Format: date
             */
            closed_on: string | null;
            /** 免除理由 */
            waived_because: string | null;
            /** 本企业本次首个 */
            first_of_matter: boolean | null;
            /** 引用的名称 */
            labels: {
                [key: string]: string;
            };
        };
        /** 归口认领 */
        ClaimsRecord: {
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
            /** 编号 */
            number: string | null;
            /**
             * 企业名称
             * @description 按营业执照填写，须与名册一致
             */
            name: string | null;
            /** 统一社会信用代码 */
            credit_code: string | null;
            /**
             * 认领部门
             * Format: uuid
             * @description 部门人员为本部门认领；综合组可为部门指定
             */
            department: string | null;
            /**
             * 认领依据
             * @description 为什么归这个部门：行业分类、许可、职责分工等
             */
            reason: string | null;
            /**
             * 状态
             * @enum {string|null}
             */
            state: "standing" | "disputed" | "rejected" | "withdrawn" | "ended" | null;
            /**
             * 现归口部门
             * Format: uuid
             * @description 认领时正在监管这家企业的部门；空白为待认领
             */
            holder: string | null;
            /**
             * 认领日期
             * Format: date
             */
            claimed_on: string | null;
            /**
             * 裁定日期
             * Format: date
             */
            decided_on: string | null;
            /** 裁定人 */
            decided_by: string | null;
            /** 裁定理由 */
            decision: string | null;
            /** 企业编号 */
            enterprise: string | null;
            /**
             * 区域
             * Format: uuid
             */
            area: string | null;
            /** 备注 */
            remark: string | null;
            /** 引用的名称 */
            labels: {
                [key: string]: string;
            };
        };
        /** 名册排除 */
        ExclusionsRecord: {
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
             * 企业名称
             * Format: uuid
             */
            enterprise: string | null;
            /**
             * 排除理由
             * @description 停产、个体工商户不是理由，同样纳入管控
             * @enum {string|null}
             */
            reason: "closed" | "elsewhere" | "no_premises" | "other" | null;
            /**
             * 说明和依据
             * @description 注销通知书文号、现场核查情况等；材料请上传为附件
             */
            text: string | null;
            /**
             * 申请日期
             * Format: date
             */
            asked_on: string | null;
            /**
             * 状态
             * @enum {string|null}
             */
            state: "asked" | "approved" | "refused" | "withdrawn" | "ended" | null;
            /**
             * 审批日期
             * Format: date
             */
            decided_on: string | null;
            /** 批准人 */
            decided_by: string | null;
            /** 意见 */
            opinion: string | null;
            /**
             * 撤回、恢复日期
             * Format: date
             */
            ended_on: string | null;
            /** 恢复理由 */
            ended_because: string | null;
            /** 备注 */
            remark: string | null;
            /** 引用的名称 */
            labels: {
                [key: string]: string;
            };
        };
        /** 领导批示 */
        InstructionsRecord: {
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
             * 编号
             * @description 留空由系统编号
             */
            number: string | null;
            /**
             * 批示人职务
             * @description 只写职务，不写姓名，如：管委会主任
             */
            post: string | null;
            /**
             * 批示件、来文
             * @description 批示写在哪份文件上
             */
            source: string | null;
            /** 批示内容 */
            text: string | null;
            /**
             * 批示日期
             * Format: date
             */
            given_on: string | null;
            /**
             * 承办部门
             * Format: uuid
             */
            department: string | null;
            /**
             * 办理期限
             * Format: date
             */
            deadline: string | null;
            /** 备注 */
            remark: string | null;
            /**
             * 状态
             * @enum {string|null}
             */
            state: "given" | "answered" | "returned" | "closed" | "withdrawn" | null;
            /** 待部门办理 */
            waiting: boolean | null;
            /**
             * 答复日期
             * Format: date
             */
            answered_on: string | null;
            /**
             * 答复逾期天数
             * Format: int64
             */
            late_days: number | null;
            /** 办理情况 */
            answer: string | null;
            /**
             * 确认、退回日期
             * Format: date
             */
            decided_on: string | null;
            /** 经办人 */
            decided_by: string | null;
            /** 意见 */
            opinion: string | null;
            /**
             * 退回次数
             * Format: int64
             */
            returns: number | null;
            /** 撤销理由 */
            withdrawn_because: string | null;
            /**
             * 区域
             * Format: uuid
             */
            area: string | null;
            /** 引用的名称 */
            labels: {
                [key: string]: string;
            };
        };
        /** 督导问题 */
        SupervisionFindingsRecord: {
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
             * 编号
             * @description 留空由系统编号
             */
            number: string | null;
            /** 督导人员 */
            found_by: string | null;
            /**
             * 对应方案条款
             * @description 问题不符合方案的哪一条，如：案-三(二)
             */
            clause: string | null;
            /** 存在问题 */
            text: string | null;
            /**
             * 发现日期
             * Format: date
             */
            given_on: string | null;
            /**
             * 责任部门
             * Format: uuid
             */
            department: string | null;
            /**
             * 办理期限
             * Format: date
             */
            deadline: string | null;
            /** 备注 */
            remark: string | null;
            /**
             * 状态
             * @enum {string|null}
             */
            state: "given" | "answered" | "returned" | "closed" | "withdrawn" | null;
            /** 待部门办理 */
            waiting: boolean | null;
            /**
             * 答复日期
             * Format: date
             */
            answered_on: string | null;
            /**
             * 答复逾期天数
             * Format: int64
             */
            late_days: number | null;
            /** 办理情况 */
            answer: string | null;
            /**
             * 确认、退回日期
             * Format: date
             */
            decided_on: string | null;
            /** 经办人 */
            decided_by: string | null;
            /** 意见 */
            opinion: string | null;
            /**
             * 退回次数
             * Format: int64
             */
            returns: number | null;
            /** 撤销理由 */
            withdrawn_because: string | null;
            /**
             * 区域
             * Format: uuid
             */
            area: string | null;
            /** 引用的名称 */
            labels: {
                [key: string]: string;
            };
        };
        /** 期报 */
        SubmissionsRecord: {
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
            /** 名称 */
            name: string | null;
            /**
             * 报送部门
             * Format: uuid
             * @description 全区报告不填
             */
            department: string | null;
            /**
             * 全区报告
             * @description 综合组汇总各部门期报写成的全区报告
             */
            zone: boolean | null;
            /**
             * 报送日
             * Format: date
             * @description 方案的报送日，如 2023-11-09
             */
            due: string | null;
            /**
             * 工作总结
             * @description 整个行动的工作总结，报送日填方案上报总结的日期
             */
            summary: boolean | null;
            /**
             * 区域
             * Format: uuid
             */
            area: string | null;
            /**
             * 期数
             * Format: int64
             */
            number: number | null;
            /**
             * 统计自
             * Format: date
             */
            since: string | null;
            /**
             * 统计至
             * Format: date
             */
            until: string | null;
            /**
             * 按期截止
             * Format: date
             */
            last_day: string | null;
            /**
             * 状态
             * @enum {string|null}
             */
            state: "draft" | "submitted" | "returned" | "accepted" | "issued" | null;
            /** 零报告 */
            zero: boolean | null;
            /** 迟报 */
            late: boolean | null;
            /**
             * 更正号
             * Format: int64
             */
            correction: number | null;
            /**
             * 更正的期报
             * Format: uuid
             */
            corrects: string | null;
            /** 更正原因 */
            correct_reason: string | null;
            /** 回执号 */
            receipt: string | null;
            /**
             * 首次报送日期
             * Format: date
             */
            first_on: string | null;
            /**
             * 报送时间
             * Format: int64
             */
            submitted_at: number | null;
            /** 报送人 */
            submitted_by: string | null;
            /** 内容摘要（SM3） */
            digest: string | null;
            /** 历史封签 */
            seal: string | null;
            /**
             * 接收、退回日期
             * Format: date
             */
            decided_on: string | null;
            /** 接收、退回人 */
            decided_by: string | null;
            /** 退回原因 */
            return_reason: string | null;
            /**
             * 退回次数
             * Format: int64
             */
            returns: number | null;
            /**
             * 报送次数
             * Format: int64
             */
            round: number | null;
            /** 正文 */
            text: string | null;
            /** 备注 */
            remark: string | null;
            /** 引用的名称 */
            labels: {
                [key: string]: string;
            };
        };
        /** 提醒 */
        NoticesRecord: {
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
            /** 提醒 */
            title: string | null;
            /** 内容 */
            text: string | null;
            /**
             * 发给
             * @enum {string|null}
             */
            audience: "department" | "general" | "leaders" | null;
            /**
             * 日期
             * Format: date
             */
            sent_on: string | null;
            /**
             * 期限
             * Format: date
             */
            due: string | null;
            /** 首先阅读的人 */
            read_by: string | null;
            /**
             * 首次阅读时间
             * Format: int64
             */
            read_at: number | null;
            /** 事由编号 */
            occasion: string | null;
            /**
             * 区域
             * Format: uuid
             */
            area: string | null;
            /**
             * 部门
             * Format: uuid
             */
            department: string | null;
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
    get_rulebook: {
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
                        on: string;
                        version: string;
                        packs?: components["schemas"]["RulePack"][];
                        checklist?: components["schemas"]["ChecklistItem"][];
                        criteria?: components["schemas"]["Criterion"][];
                        penalties?: components["schemas"]["Penalty"][];
                        limits?: components["schemas"]["TimeLimit"][];
                        gases?: components["schemas"]["GasLimit"][];
                        values?: components["schemas"]["RuleValue"][];
                        documents?: components["schemas"]["DocumentRule"][];
                        points?: components["schemas"]["RuleLabel"][];
                        problems?: components["schemas"]["RuleLabel"][];
                        facts?: components["schemas"]["RuleLabel"][];
                        systems?: components["schemas"]["RuleLabel"][];
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
    get_inspections_id_steps: {
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
    post_inspections_id_finish: {
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
                    /** 拒绝签字 */
                    refused?: boolean | null;
                    /**
                     * 拒签情况
                     * @description 企业拒绝签字的必填
                     */
                    refusal_reason?: string | null;
                    /**
                     * 见证人
                     * @description 企业拒绝签字的必填
                     */
                    witness?: string | null;
                    /** 处理意见 */
                    handling?: string | null;
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
                    "application/json": components["schemas"]["InspectionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_inspections_id_cancel: {
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
                    /** 取消原因 */
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
                    "application/json": components["schemas"]["InspectionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_inspections_id_confirm: {
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
                     * 判定标准
                     * @description 检查单上提示的疑似重大隐患的代码
                     */
                    criterion: string;
                    /** 说明 */
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
                    "application/json": components["schemas"]["InspectionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_inspections_id_reject: {
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
                     * 判定标准
                     * @description 检查单上提示的疑似重大隐患的代码
                     */
                    criterion: string;
                    /** 理由 */
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
                    "application/json": components["schemas"]["InspectionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_inspection_plans_id_steps: {
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
    post_inspection_plans_id_start: {
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
                     * 检查编号
                     * @description 由页面生成；留空由系统生成
                     */
                    inspection?: string | null;
                    /**
                     * 检查日期
                     * Format: date
                     * @description 留空为今天
                     */
                    inspected_on?: string | null;
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
                    "application/json": components["schemas"]["InspectionPlansRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_inspection_plans_id_cancel: {
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
                    /** 取消原因 */
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
                    "application/json": components["schemas"]["InspectionPlansRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_inspection_draws_id_steps: {
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
    post_inspection_draws_id_draw: {
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
                    "application/json": components["schemas"]["InspectionDrawsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_inspection_draws_id_plans: {
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
                     * 计划日期
                     * Format: date
                     * @description 留空用抽查的计划日期
                     */
                    planned_on?: string | null;
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
                    "application/json": components["schemas"]["InspectionDrawsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_inspections_id_checklist: {
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
                    "application/json": components["schemas"]["Checklist"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_inspections_id_checklist: {
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
                    items: {
                        /** 检查项代码 */
                        item: string;
                        /** 检查项编号，由客户端生成，可留空 */
                        id?: string;
                        /** pass 合格、fail 不合格、na 不适用，空白为未查 */
                        result?: string;
                        /** 情况，不合格的必填 */
                        description?: string;
                        /** 有限空间 */
                        space?: string;
                        /** immediate 立即整改、deadline 限期整改 */
                        method?: string;
                        /** 撤回已登记隐患的理由 */
                        withdrawal?: string;
                    }[];
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
                    "application/json": components["schemas"]["Checklist"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_inspection_draws_id_result: {
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
                    "application/json": {
                        state: string | null;
                        algorithm: string | null;
                        list_hash: string | null;
                        commitment: string | null;
                        seed: string | null;
                        /** Format: int64 */
                        enterprises_wanted: number;
                        /** Format: int64 */
                        officers_wanted: number;
                        candidates: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        officers: string[];
                        picks: {
                            /** Format: uuid */
                            enterprise: string;
                            name: string;
                            officers: string[];
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_inspection_draws_id_repeat: {
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
                    "application/json": {
                        state: string | null;
                        algorithm: string | null;
                        list_hash: string | null;
                        commitment: string | null;
                        seed: string | null;
                        /** Format: int64 */
                        enterprises_wanted: number;
                        /** Format: int64 */
                        officers_wanted: number;
                        candidates: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        officers: string[];
                        picks: {
                            /** Format: uuid */
                            enterprise: string;
                            name: string;
                            officers: string[];
                        }[];
                        repeated: {
                            list: boolean;
                            seed: boolean;
                            result: boolean;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_inspections_coverage: {
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
                        /** Format: int64 */
                        registered: number;
                        /** Format: int64 */
                        inspected: number;
                        /** Format: int64 */
                        visits: number;
                        /** Format: int64 */
                        never: number;
                        /** Format: date */
                        since: string;
                        /** Format: date */
                        until: string;
                        departments: components["schemas"]["InspectionCoverage"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_papers_id_steps: {
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
    post_papers_id_issue: {
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
                     * 签发日期
                     * Format: date
                     */
                    issued_on: string;
                    /**
                     * 企业签收人
                     * @description 现场签字的企业负责人
                     */
                    signer?: string | null;
                    /** 拒绝签字 */
                    refused?: boolean | null;
                    /**
                     * 拒签情况
                     * @description 拒绝签字的必填
                     */
                    refusal_reason?: string | null;
                    /**
                     * 见证人
                     * @description 拒绝签字的必填
                     */
                    witness?: string | null;
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
                    "application/json": components["schemas"]["PapersRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_papers_id_deliver: {
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
                     * 送达日期
                     * Format: date
                     */
                    delivered_on: string;
                    /**
                     * 送达方式
                     * @enum {string}
                     */
                    delivery_way: "direct" | "left" | "mail" | "electronic" | "entrusted" | "notice";
                    /** 收件人 */
                    receiver: string;
                    /**
                     * 超期送达的原因
                     * @description 超过送达期限的必填
                     */
                    late_reason?: string | null;
                    /** 送达回证 */
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
                    "application/json": components["schemas"]["PapersRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_papers_id_withdraw: {
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
                    /** 撤销原因 */
                    withdrawn_reason: string;
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
                    "application/json": components["schemas"]["PapersRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_papers_id_document_docx: {
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
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_papers_id_document_pdf: {
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
                    "application/pdf": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_papers_id_receipt_docx: {
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
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_papers_id_receipt_pdf: {
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
                    "application/pdf": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_public_papers_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description code */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 网页 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_paper_templates: {
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
                        items: {
                            code: string;
                            label: string;
                            replaced: boolean;
                            file: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_paper_templates_code_txt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description code */
                code: string;
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
                    "text/plain": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_paper_templates_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
    delete_paper_templates_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
    get_cases_id_steps: {
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
    post_cases_id_extend: {
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
                     * 延长到
                     * Format: date
                     */
                    decision_limit: string;
                    /** 延期理由 */
                    extension_reason: string;
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
                    "application/json": components["schemas"]["CasesRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_investigate: {
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
                     * 调查终结日期
                     * Format: date
                     */
                    investigated_on: string;
                    /** 调查结论 */
                    findings: string;
                    /** 证明材料 */
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
                    "application/json": components["schemas"]["CasesRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_review: {
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
                     * 法制审核日期
                     * Format: date
                     */
                    reviewed_on: string;
                    /** 法制审核意见 */
                    review: string;
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
                    "application/json": components["schemas"]["CasesRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_discuss: {
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
                     * 集体讨论日期
                     * Format: date
                     */
                    discussed_on: string;
                    /** 集体讨论意见 */
                    discussion: string;
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
                    "application/json": components["schemas"]["CasesRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_notify: {
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
                     * 告知日期
                     * Format: date
                     */
                    notified_on: string;
                    /** 证明材料 */
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
                    "application/json": components["schemas"]["CasesRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_hearing: {
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
                     * 要求听证日期
                     * Format: date
                     */
                    hearing_asked_on: string;
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
                    "application/json": components["schemas"]["CasesRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_hearing_held: {
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
                     * 听证通知日期
                     * Format: date
                     */
                    hearing_notified_on: string;
                    /**
                     * 听证日期
                     * Format: date
                     */
                    hearing_on: string;
                    /** 听证情况 */
                    statement: string;
                    /** 证明材料 */
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
                    "application/json": components["schemas"]["CasesRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_hearing_waiver: {
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
                    /** 当事人的表示 */
                    statement: string;
                    /** 证明材料 */
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
                    "application/json": components["schemas"]["CasesRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_decide: {
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
                     * 决定
                     * @enum {string}
                     */
                    outcome: "penalty" | "no_penalty" | "transfer" | "withdrawn";
                    /**
                     * 决定日期
                     * Format: date
                     */
                    decided_on: string;
                    /** 决定理由 */
                    decision_reason: string;
                    /**
                     * 移送机关
                     * @description 移送司法的必填
                     */
                    transferred_to?: string | null;
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
                    "application/json": components["schemas"]["CasesRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_decide_other: {
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
                     * 对另一方的告知日期
                     * Format: date
                     */
                    notified_on: string;
                    /**
                     * 决定日期
                     * Format: date
                     */
                    decided_on: string;
                    /** 陈述申辩、听证情况 */
                    statement: string;
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
                    "application/json": components["schemas"]["CasesRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_deliver: {
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
                     * 送达日期
                     * Format: date
                     */
                    delivered_on: string;
                    /** 收件人 */
                    receiver: string;
                    /** 证明材料 */
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
                    "application/json": components["schemas"]["CasesRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_execute: {
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
                     * 缴清日期
                     * Format: date
                     */
                    paid_on: string;
                    /**
                     * 实缴合计
                     * @description 罚款和加处罚款一并计入；没有罚款的填 0
                     */
                    paid: number;
                    /**
                     * 减免或另行执行的说明
                     * @description 少于应缴的必填
                     */
                    unpaid_reason?: string | null;
                    /** 证明材料 */
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
                    "application/json": components["schemas"]["CasesRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_publish: {
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
                     * 公示日期
                     * Format: date
                     */
                    published_on: string;
                    /** 公示渠道 */
                    channel: string;
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
                    "application/json": components["schemas"]["CasesRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_revoke: {
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
                     * 撤销日期
                     * Format: date
                     */
                    revoked_on: string;
                    /**
                     * 撤销依据
                     * @description 复议决定、判决或者自行撤销的文号
                     */
                    revoked_by: string;
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
                    "application/json": components["schemas"]["CasesRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_cases_id_close: {
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
                     * 结案日期
                     * Format: date
                     */
                    closed_on: string;
                    /**
                     * 缺一份的理由
                     * @description 一案双罚只作出一份决定的必填
                     */
                    pair_reason?: string | null;
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
                    "application/json": components["schemas"]["CasesRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_stop_works_id_steps: {
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
    post_stop_works_id_apply: {
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
                     * 申请日期
                     * Format: date
                     */
                    applied_on: string;
                    /** 整改情况 */
                    measures: string;
                    /** 证明材料 */
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
                    "application/json": components["schemas"]["StopWorksRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_stop_works_id_approve: {
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
                     * 审查日期
                     * Format: date
                     */
                    reviewed_on: string;
                    /** 审查人 */
                    reviewed_by: string;
                    /** 审查意见 */
                    opinion: string;
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
                    "application/json": components["schemas"]["StopWorksRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_stop_works_id_refuse: {
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
                     * 审查日期
                     * Format: date
                     */
                    reviewed_on: string;
                    /** 审查人 */
                    reviewed_by: string;
                    /** 审查意见 */
                    opinion: string;
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
                    "application/json": components["schemas"]["StopWorksRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_stop_works_id_lift: {
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
                     * 撤销日期
                     * Format: date
                     */
                    lifted_on: string;
                    /** 撤销原因 */
                    lifted_reason: string;
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
                    "application/json": components["schemas"]["StopWorksRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_suspensions_id_steps: {
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
    post_suspensions_id_plan: {
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
                     * 方案日期
                     * Format: date
                     */
                    planned_on: string;
                    /** 整顿方案 */
                    plan: string;
                    /** 证明材料 */
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
                    "application/json": components["schemas"]["SuspensionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_suspensions_id_apply: {
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
                     * 申请日期
                     * Format: date
                     */
                    applied_on: string;
                    /** 整顿情况 */
                    measures: string;
                    /** 证明材料 */
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
                    "application/json": components["schemas"]["SuspensionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_suspensions_id_accept: {
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
                     * 验收日期
                     * Format: date
                     */
                    accepted_on: string;
                    /** 验收人 */
                    accepted_by: string;
                    /** 验收意见 */
                    opinion: string;
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
                    "application/json": components["schemas"]["SuspensionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_suspensions_id_reject: {
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
                     * 验收日期
                     * Format: date
                     */
                    accepted_on: string;
                    /** 验收人 */
                    accepted_by: string;
                    /** 验收意见 */
                    opinion: string;
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
                    "application/json": components["schemas"]["SuspensionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_suspensions_id_resume: {
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
                     * 恢复日期
                     * Format: date
                     */
                    resumed_on: string;
                    /** 恢复决定文号 */
                    resumption_document: string;
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
                    "application/json": components["schemas"]["SuspensionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_suspensions_id_revoke: {
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
                     * 撤销日期
                     * Format: date
                     */
                    revoked_on: string;
                    /** 撤销原因 */
                    revoked_reason: string;
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
                    "application/json": components["schemas"]["SuspensionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_exposures_id_steps: {
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
    post_exposures_id_approve: {
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
                     * 审批日期
                     * Format: date
                     */
                    approved_on: string;
                    /** 审批意见 */
                    approval: string;
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
                    "application/json": components["schemas"]["ExposuresRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_exposures_id_publish: {
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
                     * 曝光开始日期
                     * Format: date
                     */
                    published_on: string;
                    /**
                     * 曝光截止日期
                     * Format: date
                     */
                    ends_on: string;
                    /** 渠道 */
                    channel: string;
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
                    "application/json": components["schemas"]["ExposuresRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_exposures_id_finish: {
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
                     * 实际撤下日期
                     * Format: date
                     */
                    ended_on: string;
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
                    "application/json": components["schemas"]["ExposuresRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_exposures_id_withdraw: {
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
                     * 撤下日期
                     * Format: date
                     */
                    withdrawn_on: string;
                    /** 撤下原因 */
                    withdrawn_reason: string;
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
                    "application/json": components["schemas"]["ExposuresRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_sanctions_id_steps: {
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
    post_sanctions_id_notify: {
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
                     * 告知日期
                     * Format: date
                     */
                    notified_on: string;
                    /** 陈述申辩情况 */
                    statement: string;
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
                    "application/json": components["schemas"]["SanctionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_sanctions_id_decide: {
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
                     * 决定日期
                     * Format: date
                     */
                    decided_on: string;
                    /** 决定文号 */
                    document: string;
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
                    "application/json": components["schemas"]["SanctionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_sanctions_id_drop: {
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
                     * 决定日期
                     * Format: date
                     */
                    dropped_on: string;
                    /** 理由 */
                    dropped_reason: string;
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
                    "application/json": components["schemas"]["SanctionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_sanctions_id_publish: {
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
                     * 公布日期
                     * Format: date
                     */
                    published_on: string;
                    /** 公布渠道 */
                    channel: string;
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
                    "application/json": components["schemas"]["SanctionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_sanctions_id_remove: {
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
                     * 移出日期
                     * Format: date
                     */
                    removed_on: string;
                    /**
                     * 移出情形
                     * @enum {string}
                     */
                    removal: "expired" | "early" | "revoked";
                    /** 移出理由 */
                    removed_reason: string;
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
                    "application/json": components["schemas"]["SanctionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_tips_id_steps: {
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
    post_tips_id_verify: {
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
                     * 核查日期
                     * Format: date
                     */
                    verified_on: string;
                    /** 核查情况 */
                    findings: string;
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
                    "application/json": components["schemas"]["TipsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_tips_id_dismiss: {
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
                     * 核查日期
                     * Format: date
                     */
                    verified_on: string;
                    /** 核查情况 */
                    findings: string;
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
                    "application/json": components["schemas"]["TipsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_tips_id_reward: {
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
                     * 发放日期
                     * Format: date
                     */
                    rewarded_on: string;
                    /** 奖励金额 */
                    reward: number;
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
                    "application/json": components["schemas"]["TipsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_inspections_id_follow_ups: {
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
                    "application/json": components["schemas"]["FollowUps"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_hazards_id_follow_ups: {
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
                    "application/json": components["schemas"]["FollowUps"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_inspections_id_papers: {
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
                    /**
                     * 整改责任人
                     * @description 有还没下达的限期整改隐患时必填
                     */
                    responsible?: string | null;
                    /** 责任人电话 */
                    responsible_phone?: string | null;
                    /**
                     * 整改时限
                     * Format: date
                     */
                    deadline?: string | null;
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
                    "application/json": {
                        papers: components["schemas"]["PapersRecord"][];
                        /** Format: int64 */
                        ordered: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_hazards_id_recheck_opinion: {
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
                    /** 执法证号 */
                    certificates?: string | null;
                    /** 企业签收人 */
                    signer?: string | null;
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
                    "application/json": components["schemas"]["PapersRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_cases_proposals: {
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
                        items: {
                            hazard: string;
                            number: string;
                            enterprise: string;
                            enterprise_name: string;
                            description: string;
                            /** Format: date */
                            deadline: string;
                            /** Format: int64 */
                            days_late: number;
                            form: {
                                [key: string]: unknown;
                            };
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_hazards_id_case: {
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
                    "application/json": components["schemas"]["CasesRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_signage_checks_id_steps: {
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
    post_signage_checks_id_confirm: {
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
                     * 入口照片
                     * @description 这处入口的照片，至少一张；核定后写入有限空间台账
                     */
                    evidence: never[];
                    /** 核定意见 */
                    opinion?: string | null;
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
                    "application/json": components["schemas"]["SignageChecksRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_drills_id_steps: {
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
    post_drills_id_postpone: {
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
                     * 改到哪天
                     * Format: date
                     */
                    to: string;
                    /** 改期理由 */
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
                    "application/json": components["schemas"]["DrillsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_drills_id_hold: {
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
                     * 演练日期
                     * Format: date
                     */
                    on: string;
                    /**
                     * 参加人数
                     * Format: int64
                     */
                    people: number;
                    /** 监护人到位 */
                    attendant: boolean;
                    /** 救援装备到位 */
                    rescue_equipment: boolean;
                    /** 联络畅通 */
                    contact: boolean;
                    /** 演练经过 */
                    course: string;
                    /** 演练照片、签到表 */
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
                    "application/json": components["schemas"]["DrillsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_drills_id_evaluate: {
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
                     * 评估日期
                     * Format: date
                     */
                    on: string;
                    /** 评估人 */
                    by: string;
                    /** 效果评估 */
                    evaluation: string;
                    /**
                     * 改进措施
                     * @description 监护人、救援装备、联络有一项不到位的必填
                     */
                    improvements?: string | null;
                    /** 评估材料 */
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
                    "application/json": components["schemas"]["DrillsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_articles_id_steps: {
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
    post_articles_id_publish: {
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
                     * 发布日期
                     * Format: date
                     */
                    on: string;
                    /**
                     * 链接
                     * @description 网站、公众号、媒体必填
                     */
                    link?: string | null;
                    /**
                     * 截图、照片
                     * @description 没有存正文的必填
                     */
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
                    "application/json": components["schemas"]["ArticlesRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_articles_id_reading: {
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
                     * 读数日期
                     * Format: date
                     */
                    on: string;
                    /**
                     * 阅读量
                     * Format: int64
                     * @description 到这一天的累计数
                     */
                    reads: number;
                    /** 截图 */
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
                    "application/json": components["schemas"]["ArticlesRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_publicity_coverage: {
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
                        enterprises: components["schemas"]["CoverageCount"];
                        workshops: components["schemas"]["CoverageCount"];
                        posts: components["schemas"]["CoverageCount"];
                        spaces: components["schemas"]["CoverageCount"];
                        /** Format: date */
                        until: string;
                        departments: components["schemas"]["CoverageOfDepartment"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_publicity_coverage_enterprises: {
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
                        items: components["schemas"]["CoverageLine"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_publicity_coverage_workshops: {
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
                        items: components["schemas"]["CoverageLine"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_publicity_coverage_posts: {
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
                        items: components["schemas"]["CoverageLine"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_publicity_coverage_spaces: {
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
                        items: components["schemas"]["CoverageLine"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_publicity_reached_enterprises: {
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
                        items: components["schemas"]["ReachedLine"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_publicity_reached_workshops: {
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
                        items: components["schemas"]["ReachedLine"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_publicity_reached_posts: {
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
                        items: components["schemas"]["ReachedLine"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_evidence_reuse: {
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
                        items: {
                            hash: string;
                            uses: components["schemas"]["EvidenceUse"][];
                        }[];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_publicity_evidence: {
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
                        items: components["schemas"]["EvidenceUse"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_library: {
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
                        items: components["schemas"]["Piece"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_library_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description code */
                code: string;
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
                    "application/json": components["schemas"]["Piece"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_library_code_print: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description code */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 网页 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_library_code_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description code */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id?: string;
                    channel?: string;
                    department?: string;
                };
            };
        };
        responses: {
            /** @description 结果 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticlesRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_training_sessions_id_steps: {
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
    post_training_sessions_id_invite: {
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
                     * 人员类别
                     * @description 留空为本次培训的全部对象
                     */
                    audiences?: ("principal" | "work_leader" | "attendant" | "entrant" | "rescuer" | "temporary" | "contractor" | "approver" | "safety_manager")[] | null;
                    /**
                     * 企业
                     * Format: uuid
                     * @description 留空为管理范围内的全部企业
                     */
                    enterprise?: string | null;
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
                    "application/json": components["schemas"]["TrainingSessionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_training_sessions_id_sign_in: {
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
                     * 签到时长
                     * Format: int64
                     */
                    minutes?: number | null;
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
                    "application/json": components["schemas"]["TrainingSessionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_training_sessions_id_hold: {
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
                    /** 效果评估 */
                    evaluation?: string | null;
                    /** 签到表、课件、照片 */
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
                    "application/json": components["schemas"]["TrainingSessionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_training_sessions_id_paper: {
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
                     * 单选题数
                     * Format: int64
                     */
                    single_count?: number | null;
                    /**
                     * 单选每题分值
                     * Format: int64
                     */
                    single_points?: number | null;
                    /**
                     * 多选题数
                     * Format: int64
                     */
                    multiple_count?: number | null;
                    /**
                     * 多选每题分值
                     * Format: int64
                     */
                    multiple_points?: number | null;
                    /**
                     * 判断题数
                     * Format: int64
                     */
                    truefalse_count?: number | null;
                    /**
                     * 判断每题分值
                     * Format: int64
                     */
                    truefalse_points?: number | null;
                    /**
                     * 主题编号
                     * @description 如 1、5、14；留空为全部主题
                     */
                    topics?: string | null;
                    /**
                     * 考试日期
                     * Format: date
                     * @description 留空为培训日期；只出当日有效的题
                     */
                    exam_on?: string | null;
                    /** 使用待核实的题 */
                    unverified?: boolean | null;
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
                    "application/json": components["schemas"]["TrainingSessionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_training_sessions_id_exam: {
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
                     * 答题时间
                     * Format: int64
                     */
                    minutes?: number | null;
                    /**
                     * 考试开放时长
                     * Format: int64
                     */
                    window?: number | null;
                    /** 不用系统试卷，只录成绩 */
                    score_only?: boolean | null;
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
                    "application/json": components["schemas"]["TrainingSessionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_training_sessions_id_collect: {
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
                    "application/json": components["schemas"]["TrainingSessionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_training_sessions_id_resit: {
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
                     * 答题时间
                     * Format: int64
                     */
                    minutes?: number | null;
                    /**
                     * 考试开放时长
                     * Format: int64
                     */
                    window?: number | null;
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
                    "application/json": components["schemas"]["TrainingSessionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_training_sessions_id_close: {
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
                    /** 存档材料 */
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
                    "application/json": components["schemas"]["TrainingSessionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_training_sessions_id_attendance: {
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
                        /** Format: int64 */
                        made: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_training_sessions_id_wall: {
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
                    "application/json": {
                        /** @enum {string} */
                        purpose: "sign_in" | "exam";
                        token: string;
                        path: string;
                        svg: string | null;
                        /** Format: int64 */
                        expires_at: number;
                        /** Format: int64 */
                        window_ends_at: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_training_sessions_id_exam_links: {
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
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            exam: string;
                            person_name: string;
                            enterprise_name: string;
                            /** Format: int64 */
                            attempt: number;
                            /** @enum {string} */
                            state: "ready" | "running" | "marked";
                            token: string | null;
                            path: string | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_exams_id_sheet: {
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
                    "application/json": components["schemas"]["ExamsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_exams_id_score: {
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
                    "application/json": components["schemas"]["ExamsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_public_training_token_entry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description token */
                token: string;
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
                        person_name: string;
                        topic: string;
                        signed_in: boolean;
                        receipt: string;
                        exam: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_public_receipt_token_signature: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description token */
                token: string;
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
    get_public_exam_token: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description token */
                token: string;
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
                    "application/json": components["schemas"]["Sitting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_public_exam_token_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description token */
                token: string;
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
                    "application/json": components["schemas"]["Sitting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_public_exam_token_answers_number: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description token */
                token: string;
                /** @description number */
                number: string;
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
    post_public_exam_token_submission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description token */
                token: string;
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
                    "application/json": components["schemas"]["Sitting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_training_coverage: {
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
                        since: string;
                        /** Format: date */
                        until: string;
                        items: components["schemas"]["TrainingCoverage"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_training_statistics: {
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
                        since: string;
                        /** Format: date */
                        until: string;
                        /** Format: int64 */
                        people_due: number;
                        /** Format: int64 */
                        people_attended: number;
                        /** Format: int64 */
                        people_passed: number;
                        /** Format: int64 */
                        enterprises_due: number;
                        /** Format: int64 */
                        enterprises_attended: number;
                        highest: number | null;
                        lowest: number | null;
                        average: number | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_training_evidence: {
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
                        items: components["schemas"]["EvidenceUse"][];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_persons_id_file_pdf: {
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
                    "application/pdf": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_persons_id_file_docx: {
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
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_training_sessions_id_file_pdf: {
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
                    "application/pdf": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_training_sessions_id_file_docx: {
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
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_interviews_id_steps: {
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
    post_interviews_id_notify: {
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
                     * 约谈日期
                     * Format: date
                     */
                    meeting_on: string;
                    /** 地点 */
                    place: string;
                    /** 通知内容 */
                    notice: string;
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
                    "application/json": components["schemas"]["InterviewsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_interviews_id_hold: {
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
                     * 约谈日期
                     * Format: date
                     */
                    on: string;
                    /** 约谈人 */
                    by: string;
                    /** 约谈纪要 */
                    minutes: string;
                    /** 整改承诺 */
                    promise?: string | null;
                    /**
                     * 反馈期限
                     * Format: date
                     */
                    feedback_due: string;
                    /** 签到、纪要扫描件 */
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
                    "application/json": components["schemas"]["InterviewsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_interviews_id_close: {
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
                     * 反馈日期
                     * Format: date
                     */
                    on: string;
                    /** 反馈情况 */
                    feedback: string;
                    /** 反馈材料 */
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
                    "application/json": components["schemas"]["InterviewsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_interviews_id_waive: {
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
                    /** 免除理由 */
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
                    "application/json": components["schemas"]["InterviewsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_instructions_id_steps: {
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
    post_instructions_id_answer: {
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
                     * 答复日期
                     * Format: date
                     */
                    on: string;
                    /** 办理情况 */
                    text: string;
                    /** 证明材料 */
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
                    "application/json": components["schemas"]["InstructionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_instructions_id_confirm: {
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
                     * 日期
                     * Format: date
                     */
                    on: string;
                    /** 经办人 */
                    by: string;
                    /** 意见 */
                    opinion?: string | null;
                    /** 证明材料 */
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
                    "application/json": components["schemas"]["InstructionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_instructions_id_return: {
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
                     * 日期
                     * Format: date
                     */
                    on: string;
                    /** 经办人 */
                    by: string;
                    /** 退回原因 */
                    opinion: string;
                    /**
                     * 新的期限
                     * Format: date
                     * @description 不填则期限不变
                     */
                    new_deadline?: string | null;
                    /** 证明材料 */
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
                    "application/json": components["schemas"]["InstructionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_instructions_id_withdraw: {
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
                    /** 撤销理由 */
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
                    "application/json": components["schemas"]["InstructionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_supervision_findings_id_steps: {
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
    post_supervision_findings_id_answer: {
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
                     * 答复日期
                     * Format: date
                     */
                    on: string;
                    /** 办理情况 */
                    text: string;
                    /** 证明材料 */
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
                    "application/json": components["schemas"]["SupervisionFindingsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_supervision_findings_id_confirm: {
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
                     * 日期
                     * Format: date
                     */
                    on: string;
                    /** 经办人 */
                    by: string;
                    /** 意见 */
                    opinion?: string | null;
                    /** 证明材料 */
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
                    "application/json": components["schemas"]["SupervisionFindingsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_supervision_findings_id_return: {
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
                     * 日期
                     * Format: date
                     */
                    on: string;
                    /** 经办人 */
                    by: string;
                    /** 退回原因 */
                    opinion: string;
                    /**
                     * 新的期限
                     * Format: date
                     * @description 不填则期限不变
                     */
                    new_deadline?: string | null;
                    /** 证明材料 */
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
                    "application/json": components["schemas"]["SupervisionFindingsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_supervision_findings_id_withdraw: {
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
                    /** 撤销理由 */
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
                    "application/json": components["schemas"]["SupervisionFindingsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_supervision_standings: {
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
                        items: components["schemas"]["SupervisionStanding"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_claims_id_steps: {
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
    post_claims_id_grant: {
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
                    /** 裁定人 */
                    by: string;
                    /** 裁定理由 */
                    decision: string;
                    /** 证明材料 */
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
                    "application/json": components["schemas"]["ClaimsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_claims_id_reject: {
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
                    /** 裁定人 */
                    by: string;
                    /** 裁定理由 */
                    decision: string;
                    /** 证明材料 */
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
                    "application/json": components["schemas"]["ClaimsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_claims_id_withdraw: {
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
                    /** 撤回理由 */
                    because: string;
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
                    "application/json": components["schemas"]["ClaimsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_exclusions_id_steps: {
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
    post_exclusions_id_approve: {
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
                     * 批准人
                     * @description 综合组的批准人
                     */
                    by: string;
                    /** 意见 */
                    opinion?: string | null;
                    /** 证明材料 */
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
                    "application/json": components["schemas"]["ExclusionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_exclusions_id_refuse: {
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
                     * 批准人
                     * @description 综合组的批准人
                     */
                    by: string;
                    /** 意见 */
                    opinion: string;
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
                    "application/json": components["schemas"]["ExclusionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_exclusions_id_withdraw: {
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
                    "application/json": components["schemas"]["ExclusionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_exclusions_id_restore: {
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
                    /** 恢复理由 */
                    ended_because: string;
                    /** 证明材料 */
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
                    "application/json": components["schemas"]["ExclusionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_register_unclaimed: {
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
                        items: components["schemas"]["UnclaimedEnterprise"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_register_denominator: {
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
                    "application/json": components["schemas"]["Denominator"];
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
    get_submissions_id_steps: {
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
    post_submissions_id_write: {
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
                    /** 正文 */
                    text: string;
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
                    "application/json": components["schemas"]["SubmissionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_submissions_id_submit: {
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
                     * 零报告
                     * @description 本期各项工作均为零时勾选
                     */
                    zero?: boolean | null;
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
                    "application/json": components["schemas"]["SubmissionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_submissions_id_accept: {
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
                    "application/json": components["schemas"]["SubmissionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_submissions_id_return: {
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
                    /** 退回原因 */
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
                    "application/json": components["schemas"]["SubmissionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_submissions_id_collect: {
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
                    "application/json": components["schemas"]["SubmissionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_submissions_id_issue: {
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
                     * 仍有部门未报，照此定稿
                     * @description 各部门都已报来时不用勾选；勾选后报告附表写明哪些部门未报
                     */
                    incomplete?: boolean | null;
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
                    "application/json": components["schemas"]["SubmissionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_submissions_id_correct: {
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
                    /** 更正原因 */
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
                    "application/json": components["schemas"]["SubmissionsRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_submissions_id_differences: {
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
                    "application/json": {
                        items: components["schemas"]["ReportDifference"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_submissions_id_reproduction: {
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
                    "application/json": {
                        items: components["schemas"]["ReportDifference"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_reporting_board: {
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
                        items: components["schemas"]["ReportingLine"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_reporting_consolidated: {
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
                    "application/json": components["schemas"]["Consolidated"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_report_templates: {
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
                        items: {
                            code: string;
                            label: string;
                            replaced: boolean;
                            file: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_report_templates_code_txt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description code */
                code: string;
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
                    "text/plain": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_report_templates_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
    delete_report_templates_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
    post_reporting_filled: {
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
            /** @description 文件 */
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
    get_submissions_id_report: {
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
                    "application/json": components["schemas"]["PeriodReport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_submissions_id_report_docx: {
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
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_submissions_id_report_pdf: {
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
                    "application/pdf": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_reporting_report: {
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
                    "application/json": components["schemas"]["PeriodReport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_reporting_report_docx: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_reporting_report_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
                    "application/pdf": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_notices_unread: {
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
                        /** Format: int64 */
                        count: number;
                        items: components["schemas"]["NoticesRecord"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_notices_read: {
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
            /** @description 结果 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: int64 */
                        read: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_notices_id_readers: {
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
                    "application/json": {
                        items: {
                            name: string;
                            /** Format: int64 */
                            at: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_notices_id_read: {
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
    post_campaign_stages_code_closing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
    get_campaign_register: {
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
                    "application/json": components["schemas"]["RegisterQuality"];
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
                    "application/json": {
                        /** @enum {string} */
                        status: "ok" | "failed";
                        version: string;
                        database: string;
                    };
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
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
