#pragma once
// Users as records; passwords, failures and sessions in tables of their own, which no list, form or export reaches.

#include <optional>
#include <string>

#include "features/people/user.hpp"
#include "kit/records/kind.hpp"
#include "kit/work/tx.hpp"

namespace zhiben::people {

records::Kind users();

// A user as the guard sees him.
struct Account {
    Actor actor;
    bool open = false;  // neither disabled nor archived
    bool must_change_password = false;
};
std::optional<Account> account(ReadTx& tx, std::string_view user_id);
std::optional<Account> account_by_login(ReadTx& tx, std::string_view normal_login);

std::string password_hash(ReadTx& tx, std::string_view user_id);  // "" when none was ever set
void keep_password_hash(WriteTx& tx, std::string_view user_id, const std::string& hash);

Failures failures_of(ReadTx& tx, std::string_view login);
void keep_failures(WriteTx& tx, std::string_view login, const Failures& failures);  // none: forgets the login

// A session is known by the digest of its token alone: who reads the database cannot log in.
struct Session {
    Account account;
    Instant created, seen;
};
std::optional<Session> session(ReadTx& tx, std::string_view digest);
void open_session(WriteTx& tx, std::string_view digest, std::string_view user_id, std::string_view peer);
void touch_session(WriteTx& tx, std::string_view digest);
void end_session(WriteTx& tx, std::string_view digest);
void end_sessions(WriteTx& tx, std::string_view user_id, std::string_view except_digest = {});
void forget_old(WriteTx& tx, const Settings& settings);  // sessions that are over, failures of long ago

}  // namespace zhiben::people
