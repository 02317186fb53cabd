// libcurl sets options and reads facts by functions with a variable number of arguments, which Swift does not call: each
// kind of argument has its function here.
#include <curl/curl.h>

static inline CURLcode zavet_curl_set_number(CURL *curl, CURLoption option, long value) {
    return curl_easy_setopt(curl, option, value);
}

static inline CURLcode zavet_curl_set_text(CURL *curl, CURLoption option, const char *value) {
    return curl_easy_setopt(curl, option, value);
}

static inline CURLcode zavet_curl_set_list(CURL *curl, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(curl, option, value);
}

typedef size_t (*zavet_curl_bytes)(char *bytes, size_t size, size_t count, void *context);

/// Called for what is to be sent (`CURLOPT_READFUNCTION`).
static inline CURLcode zavet_curl_set_reading(CURL *curl, zavet_curl_bytes read, void *context) {
    CURLcode code = curl_easy_setopt(curl, CURLOPT_READFUNCTION, read);
    return code == CURLE_OK ? curl_easy_setopt(curl, CURLOPT_READDATA, context) : code;
}

/// Called for each line that the server says (`CURLOPT_HEADERFUNCTION`).
static inline CURLcode zavet_curl_set_listening(CURL *curl, zavet_curl_bytes listen, void *context) {
    CURLcode code = curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, listen);
    return code == CURLE_OK ? curl_easy_setopt(curl, CURLOPT_HEADERDATA, context) : code;
}

static inline long zavet_curl_response_code(CURL *curl) {
    long code = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &code);
    return code;
}
