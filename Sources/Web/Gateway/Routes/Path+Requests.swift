import Policies
import Vocabulary

extension Path {
    /// A person's own requests, and how they stand.
    package static func myRequests(_ controller: ControllerID) -> Path { .myData(controller).appending("requests") }

    /// Where a person asks for one right.
    package static func askRight(_ controller: ControllerID, _ right: ElementName) -> Path {
        .myRequests(controller).appending("ask", right.rawValue)
    }

    /// One request, as the person sees it.
    package static func myRequest(_ controller: ControllerID, _ request: RequestID) -> Path {
        .myRequests(controller).appending(request.rawValue)
    }

    /// A file that came with it, as the person gets it.
    package static func myRequestFile(_ controller: ControllerID, _ request: RequestID, _ number: Int) -> Path {
        .myRequest(controller, request).appending("files", "\(number)")
    }

    /// The same at the desk.
    package static func requestAttachment(_ controller: ControllerID, _ request: RequestID, _ number: Int) -> Path {
        .request(controller, request).appending("files", "\(number)")
    }

    /// Where a person downloads the package that answers a request.
    package static func myRequestPackage(_ controller: ControllerID, _ request: RequestID) -> Path {
        .myRequest(controller, request).appending("package")
    }

    /// Where staff download it, to hand it over.
    package static func requestPackage(_ controller: ControllerID, _ request: RequestID) -> Path {
        .request(controller, request).appending("package")
    }

    /// Where anybody asks, without an account.
    package static func ask(_ controller: ControllerID) -> Path { .controller(controller).appending("ask") }

    /// The desk's requests, the one due first at the head.
    package static func requests(_ controller: ControllerID) -> Path { .staffDesk(controller).appending("requests") }

    /// How requests were answered, in figures.
    package static func requestFigures(_ controller: ControllerID) -> Path {
        .staffDesk(controller).appending("request-figures")
    }

    /// How the firm words its answers.
    package static func answerWords(_ controller: ControllerID) -> Path {
        .staffDesk(controller).appending("answer-words")
    }

    /// The same, of the answers to one right in one language.
    package static func answerWords(_ controller: ControllerID, _ right: Right, _ language: Language) -> Path {
        .answerWords(controller).appending(right.rawValue, language.rawValue)
    }

    /// Where staff enter one that came otherwise.
    package static func enterRequest(_ controller: ControllerID) -> Path {
        .staffDesk(controller).appending("new-request")
    }

    /// One request, as staff work on it.
    package static func request(_ controller: ControllerID, _ request: RequestID) -> Path {
        .requests(controller).appending(request.rawValue)
    }

    /// The file of a complaint that went to the authority.
    package static func requestFile(_ controller: ControllerID, _ request: RequestID) -> Path {
        .request(controller, request).appending("file")
    }
}
