#include "kit/http/session.hpp"

#include <unistd.h>

#include <boost/asio.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <cstdlib>
#include <filesystem>

#include "kit/base/log.hpp"
#include "kit/http/answers.hpp"
#include "kit/http/wire.hpp"

namespace zhiben::http {

namespace {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace bhttp = boost::beast::http;
using beast::error_code;
using net::ip::tcp;
using Stream = beast::basic_stream<tcp, Executor>;

constexpr std::size_t max_header = 16 * 1024;

std::string_view view(beast::string_view text) { return {text.data(), text.size()}; }

// Everything but work() happens on the io thread; while a worker has the request, nothing is read.
class Session : public Connection, public std::enable_shared_from_this<Session> {
  public:
    Session(Hub& hub, Socket socket) : hub_(hub), stream_(std::move(socket)) {
        place_ = hub_.busy.insert(hub_.busy.end(), this);
        ++hub_.counters.connections;
        ++hub_.counters.open;
    }

    ~Session() override {
        release_upload();
        --hub_.counters.open;
        (idle_ ? hub_.idle : hub_.busy).erase(place_);
        hub_.connection_ended();
    }

    void start() {
        error_code ignored;
        stream_.socket().set_option(tcp::no_delay(true), ignored);
        remote_ = stream_.socket().remote_endpoint(ignored);
        next_request(hub_.settings.header_timeout);
    }

    bool reading_header() const override { return reading_header_; }
    void cut() override {
        error_code ignored;
        stream_.socket().close(ignored);
    }

  private:
    using Headers = bhttp::request_parser<bhttp::empty_body>;
    using InMemory = bhttp::request_parser<bhttp::string_body>;
    using InFile = bhttp::request_parser<bhttp::file_body>;

    // Time for `bytes` to travel: a slow line is fine, one that hardly moves is not.
    std::chrono::milliseconds allowance(std::uint64_t bytes) const {
        return hub_.settings.body_timeout + std::chrono::milliseconds(bytes * 1000 / hub_.settings.min_rate);
    }

    void next_request(std::chrono::milliseconds patience) {
        if (hub_.stopping) return;
        release_upload();
        request_ = {};
        headers_.reset();
        in_memory_.reset();
        in_file_.reset();
        must_close_ = head_ = false;
        if (buffer_.size() > 0) return read_header();  // the next one of a pipeline has arrived already
        // An idle connection keeps 2 KiB, not the buffer that its largest request needed.
        buffer_.shrink_to_fit();
        set_idle(true);
        stream_.expires_after(patience);
        stream_.async_read_some(buffer_.prepare(2048),
                                [self = shared_from_this()](error_code error, std::size_t bytes) {
                                    self->set_idle(false);
                                    if (error) return;
                                    self->buffer_.commit(bytes);
                                    self->read_header();
                                });
    }

    void set_idle(bool idle) {
        auto& from = idle ? hub_.busy : hub_.idle;
        auto& to = idle ? hub_.idle : hub_.busy;
        to.splice(to.end(), from, place_);
        idle_ = idle;
    }

    void read_header() {
        reading_header_ = true;
        headers_.emplace();
        headers_->header_limit(max_header);
        headers_->body_limit(boost::none);  // checked below, by path
        stream_.expires_after(hub_.settings.header_timeout);
        bhttp::async_read_header(stream_, buffer_, *headers_,
                                 [self = shared_from_this()](error_code error, std::size_t) {
                                     self->reading_header_ = false;
                                     self->take_header(error);
                                 });
    }

    void take_header(error_code error) {
        if (error) return refuse_unreadable(error, 0);
        ++hub_.counters.requests;
        const auto& header = headers_->get();
        try {
            set_target(request_, view(header.target()));
        } catch (const Problem& problem) {
            return refuse(problem);
        }
        for (const auto& field : header) add_header(request_, view(field.name_string()), view(field.value()));
        request_.method = view(header.method_string());
        request_.peer = peer();
        version_ = header.version();
        must_close_ = !header.keep_alive();
        head_ = request_.method == "HEAD";
        if (head_) request_.method = "GET";

        const auto length = headers_->content_length();
        if (!headers_->chunked() && length.value_or(0) == 0) return dispatch();
        const ServerSettings::Upload* upload = upload_route();
        limit_ = upload ? upload->max : hub_.settings.max_body;
        expected_ = length.value_or(limit_);
        if (expected_ > limit_) return refuse(body_too_large(limit_));
        if (!upload || expected_ <= hub_.settings.max_body) return read_body();
        admit_upload();
    }

    // A proxy on this machine tells whom it speaks for; anybody else could tell lies.
    std::string peer() const {
        error_code not_an_address;
        const auto client = net::ip::make_address(last_hop(request_.header("x-forwarded-for")), not_an_address);
        return (remote_.address().is_loopback() && !not_an_address ? client : remote_.address()).to_string();
    }

    const ServerSettings::Upload* upload_route() const {
        if (request_.method != "POST" || hub_.settings.spool_dir.empty()) return nullptr;
        for (const auto& upload : hub_.settings.uploads)
            if (request_.path.starts_with(upload.prefix) && request_.path.ends_with(upload.suffix)) return &upload;
        return nullptr;
    }

    void admit_upload() {
        if (hub_.uploads >= hub_.settings.max_uploads) return refuse(server_busy());
        ++hub_.uploads;
        uploading_ = true;
        if (!hub_.settings.admit) return read_body();
        stream_.expires_never();
        const bool taken = hub_.workers.submit([self = shared_from_this()]() mutable {
            std::optional<Response> refusal;
            try {
                refusal = self->hub_.settings.admit(self->request_);
            } catch (...) {
                refusal = problem_answer(internal_error());
            }
            if (refusal) {
                self->must_close_ = self->unread_ = true;
                self->prepare(std::move(*refusal));
            }
            auto& io = self->hub_.io;
            net::post(io, [self = std::move(self)] { self->outgoing_ ? self->write() : self->read_body(); });
        });
        if (!taken) refuse_busy();
    }

    void read_body() {
        stream_.expires_after(allowance(expected_));
        if (beast::iequals(headers_->get()[bhttp::field::expect], "100-continue")) {
            static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
            net::async_write(stream_, net::buffer(go_on), [self = shared_from_this()](error_code error, std::size_t) {
                if (!error) self->read_body_now();
            });
        } else {
            read_body_now();
        }
    }

    // Uploads are written by this thread, 64 KiB at a time: into the page cache that is some 20 microseconds a piece,
    // less than handing every piece to another thread would cost.
    void read_body_now() {
        const auto done = [self = shared_from_this()](error_code error, std::size_t) { self->take_body(error); };
        buffer_.reserve(uploading_ ? 64 * 1024 : 8 * 1024);
        if (!uploading_) {
            in_memory_.emplace(std::move(*headers_));
            in_memory_->body_limit(limit_);
            return bhttp::async_read(stream_, buffer_, *in_memory_, done);
        }
        std::string path = hub_.settings.spool_dir + "/" + spool_prefix + "XXXXXX";
        const int file = ::mkstemp(path.data());
        if (file < 0) return refuse(spool_failed());
        request_.spool = std::make_shared<Spool>(path);
        in_file_.emplace(std::move(*headers_));
        in_file_->body_limit(limit_);
        beast::file_posix handle;
        handle.native_handle(file);
        error_code error;
        in_file_->get().body().reset(std::move(handle), error);
        bhttp::async_read(stream_, buffer_, *in_file_, done);
    }

    void take_body(error_code error) {
        if (error) return refuse_unreadable(error, limit_);
        if (in_memory_) request_.body = std::move(in_memory_->get().body());
        if (in_file_) in_file_->get().body().close();
        dispatch();
    }

    void dispatch() {
        stream_.expires_never();
        if (!hub_.workers.submit([self = shared_from_this()]() mutable { work(std::move(self)); })) refuse_busy();
    }

    // On a worker.
    static void work(std::shared_ptr<Session> self) {
        const auto start = std::chrono::steady_clock::now();
        Hub& hub = self->hub_;
        Response response;
        try {
            response = hub.handler(self->request_);
        } catch (const std::exception& error) {
            log::error(std::string("handler: ") + error.what());
            response = problem_answer(internal_error());
        } catch (...) {
            log::error("handler: unknown exception");
            response = problem_answer(internal_error());
        }
        self->prepare(std::move(response));
        hub.counters.busy_micros += static_cast<std::uint64_t>(
            std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start).count());
        // The last reference moves along, so that a session always dies on the io thread.
        net::post(hub.io, [self = std::move(self)] { self->write(); });
    }

    void refuse_busy() {
        ++hub_.counters.refused;
        if (uploading_) must_close_ = unread_ = true;
        prepare(problem_answer(server_busy()));
        write();
    }

    // Answers without having read the body; what the client still sends is thrown away.
    void refuse(const Problem& problem) {
        must_close_ = unread_ = true;
        prepare(problem_answer(problem));
        write();
    }

    void refuse_unreadable(error_code error, std::uint64_t limit) {
        if (error == beast::error::timeout) {
            ++hub_.counters.timeouts;
        } else if (error == bhttp::error::body_limit) {
            refuse(body_too_large(limit));
        } else if (error == bhttp::error::header_limit || error == bhttp::error::buffer_overflow) {
            refuse(malformed_request("请求头过长"));
        } else if (error == boost::system::errc::no_space_on_device) {
            log::error("uploads: " + error.message());
            refuse(spool_failed());
        } else if (error != bhttp::error::end_of_stream && error != bhttp::error::partial_message &&
                   error.category() == make_error_code(bhttp::error::bad_method).category()) {
            refuse(malformed_request("请求不符合 HTTP 格式"));
        }
    }

    template <class Body> void set_headers(bhttp::response<Body>& message, const Response& response) const {
        message.version(version_);
        message.result(static_cast<unsigned>(response.status));
        message.keep_alive(!must_close_);
        message.set(bhttp::field::date, http_date());
        if (!response.type.empty()) message.set(bhttp::field::content_type, response.type);
        for (const auto& [name, value] : response.headers) {
            if ((name + value).find_first_of(std::string_view("\r\n\0", 3)) != std::string::npos)
                throw std::runtime_error("a line break in the header " + name);
            message.insert(name, value);
        }
    }

    // Turns the answer into what goes over the line; on a worker where one is at hand, as it may compress.
    void prepare(Response response) {
        try {
            dress(response, request_);
            ++hub_.counters.answers[response.status / 100 % 6];
            response.file.empty() ? prepare_body(response) : prepare_file(response);
        } catch (const std::exception& error) {
            log::error(std::string("answer: ") + error.what());
            must_close_ = true;
            Response sorry = problem_answer(internal_error());
            ++hub_.counters.answers[5];
            prepare_body(sorry);
        }
    }

    void prepare_body(Response& response) {
        bhttp::response<bhttp::string_body> message;
        set_headers(message, response);
        size_ = response.body.size();
        if (response.status != 204 && response.status != 304 && response.status >= 200) message.content_length(size_);
        if (!head_ && message.has_content_length()) message.body() = std::move(response.body);
        outgoing_.emplace(std::move(message));
    }

    void prepare_file(Response& response) {
        bhttp::response<bhttp::file_body> message;
        error_code error;
        message.body().open(response.file.c_str(), beast::file_mode::scan, error);
        if (error) throw std::runtime_error(response.file + ": " + error.message());
        if (response.remove_file) std::filesystem::remove(response.file);  // what is open can still be read
        size_ = message.body().size();
        if (head_) {
            bhttp::response<bhttp::empty_body> head;
            set_headers(head, response);
            head.content_length(size_);
            outgoing_.emplace(std::move(head));
        } else {
            set_headers(message, response);
            message.content_length(size_);
            outgoing_.emplace(std::move(message));
        }
    }

    void write() {
        stream_.expires_after(allowance(size_));
        bhttp::message_generator message = std::move(*outgoing_);
        outgoing_.reset();
        beast::async_write(stream_, std::move(message), [self = shared_from_this()](error_code error, std::size_t) {
            if (error == beast::error::timeout) ++self->hub_.counters.timeouts;
            if (error) return;
            if (!self->must_close_ && !self->hub_.stopping) return self->next_request(self->hub_.settings.idle_timeout);
            error_code ignored;
            self->stream_.socket().shutdown(tcp::socket::shutdown_send, ignored);
            if (!self->unread_) return;
            self->stream_.expires_after(std::chrono::seconds(5));
            self->buffer_.clear();
            self->throw_away(64 * 1024 * 1024);
        });
    }

    // Closing with unread data would reset the connection, and the client would never see why it was refused.
    void throw_away(std::size_t left) {
        stream_.async_read_some(buffer_.prepare(64 * 1024),
                                [self = shared_from_this(), left](error_code error, std::size_t bytes) {
                                    if (!error && bytes < left) self->throw_away(left - bytes);
                                });
    }

    void release_upload() {
        if (uploading_) --hub_.uploads;
        uploading_ = false;
    }

    Hub& hub_;
    Stream stream_;
    std::list<Connection*>::iterator place_;
    tcp::endpoint remote_;
    beast::flat_buffer buffer_;
    std::optional<Headers> headers_;
    std::optional<InMemory> in_memory_;
    std::optional<InFile> in_file_;
    Request request_;
    std::optional<bhttp::message_generator> outgoing_;
    std::uint64_t limit_ = 0, expected_ = 0, size_ = 0;
    unsigned version_ = 11;
    bool idle_ = false, reading_header_ = false, uploading_ = false, head_ = false;
    bool must_close_ = false, unread_ = false;
};

}  // namespace

void start_session(Hub& hub, Socket socket) { std::make_shared<Session>(hub, std::move(socket))->start(); }

}  // namespace zhiben::http
