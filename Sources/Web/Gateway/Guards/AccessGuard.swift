import Accounts
import Hummingbird
import Ledger
import Vocabulary

/// Finds out who asks and lets pass whom the endpoint's row admits; nothing else authorises a request.
///
/// A page or form without its sign-in leads to the sign-in page, one of a member who owes a second factor to where it is set up; a program without a good key is told so (401), one
/// whose key lacks the scope as well (403).
struct AccessGuard {
    let gateway: Gateway
    let endpoint: Endpoint

    /// `nil` lets the request pass; a response answers it here.
    func check(_ request: Request, _ context: inout ZavetContext) async throws -> Response? {
        let identity = try await identify(request, context)
        if let identity {
            (context.identity, context.principal) = (identity, identity.principal)
            if endpoint.kind == .api {
                guard let keyController = identity.principal.controller,
                    let profile = try await gateway.controllers.profile(of: keyController),
                    context.controller == nil || context.controller?.id == profile.id
                else { throw RequestFailure(.keyNeeded) }
                context.controller = profile
            }
        }
        if endpoint.access == .operatorTools {
            guard gateway.settings.metrics.admits(request, from: context.client, gateway.settings) else {
                throw RequestFailure(.notFound)
            }
            return nil
        }
        if endpoint.access == .thisMachine {
            guard LocalConnection.carries(request, from: context.client, gateway.settings) else {
                throw RequestFailure(.notFound)
            }
            return nil
        }
        guard endpoint.access.admits(context.principal, at: context.controller?.id) else {
            if context.principal != .anonymous, let controller = context.controller?.id {
                try await note(.notPermitted, at: controller, by: EvidenceActor(proved: context.principal), context)
            }
            return try refusal(of: request, context)
        }
        return try debt(of: identity, request, context)
    }

    /// Leads a member of staff who owes a second factor to the page where it is set up, whatever was asked for.
    private func debt(
        of identity: Identity?, _ request: Request, _ context: ZavetContext
    ) throws(RequestFailure) -> Response? {
        guard let identity, identity.owesSecondFactor, !Endpoint.openBeforeSecondFactor.contains(endpoint) else {
            return nil
        }
        return Response(redirectingTo: .staffSecondFactor(try context.requireController().id))
    }

    private func identify(_ request: Request, _ context: ZavetContext) async throws -> Identity? {
        switch endpoint.kind {
        case .machine: return nil
        case .api: return try await client(of: request, context)
        case .page, .form: return try await session(of: request, context)
        }
    }

    private func client(of request: Request, _ context: ZavetContext) async throws -> Identity? {
        guard let presented = BearerKey.read(from: request) else { return nil }
        guard let key = APIKey(presented) else {
            if let named = APIKey.controllerNamed(in: presented) { try await note(.keyMalformed, at: named, context) }
            return nil
        }
        switch try await gateway.sessions.client(key: key, now: context.now) {
        case .client(let identity): return identity
        case .refused(let refusal):
            // Only who has the right secret is that client.
            let actor = refusal == .unknown ? nil : EvidenceActor.client(key.client)
            try await note(.init(refusal), at: key.controller, by: actor, context)
            return nil
        }
    }

    /// Puts a refused attempt in the evidence of the firm that it was aimed at, if that firm is served here.
    private func note(
        _ reason: RefusedAttempt.Reason, at controller: ControllerID, by actor: EvidenceActor? = nil,
        _ context: ZavetContext
    ) async throws {
        guard let refusals = gateway.refusals, try await gateway.controllers.profile(of: controller) != nil else {
            return
        }
        let attempt = RefusedAttempt(controller: controller, reason: reason, route: endpoint.evidenceName, actor: actor)
        try await refusals.note(attempt, now: context.now)
    }

    private func session(of request: Request, _ context: ZavetContext) async throws -> Identity? {
        guard let controller = context.controller?.id else { return nil }
        let found: Identity?
        if case .staff = endpoint.access {
            guard let token = gateway.cookies.token(.staff(controller), of: request) else { return nil }
            found = try await gateway.sessions.staff(token: token, at: controller, now: context.now)
        } else {
            guard let token = gateway.cookies.token(.subject(controller), of: request) else { return nil }
            found = try await acting(
                gateway.sessions.subject(token: token, at: controller, now: context.now), request, context)
        }
        // Firms do not meet: a session of one controller is nobody at another.
        return found?.principal.controller == controller ? found : nil
    }

    /// The person in whose place the one who is signed in acts, while that right lasts.
    private func acting(
        _ identity: Identity?, _ request: Request, _ context: ZavetContext
    ) async throws -> Identity? {
        guard let identity, case .subject(let representative, let controller) = identity.principal,
            let chosen = gateway.cookies.value(.acting(controller), of: request),
            let acting = try await gateway.sessions.acting(
                for: SubjectID(rawValue: chosen), by: representative, at: controller, now: context.now)
        else { return identity }
        return Identity(.subject(acting.subject, of: controller), expires: identity.expires, acting: acting)
    }

    private func refusal(of request: Request, _ context: ZavetContext) throws(RequestFailure) -> Response {
        guard context.principal == .anonymous else { throw RequestFailure(.forbidden) }
        guard endpoint.kind != .api else { throw RequestFailure(.keyNeeded) }
        guard let controller = context.controller?.id else { throw RequestFailure(.signInNeeded) }
        var isForStaff = false
        if case .staff = endpoint.access { isForStaff = true }
        let signIn = isForStaff ? Path.staffSignIn(controller) : Path.signIn(controller)
        let isReading = request.method == .get || request.method == .head
        return Response(redirectingTo: isReading ? signIn.with(ReturnPath.parameter, request.uri.path) : signIn)
    }
}

/// Reads the key of `Authorization: Bearer …`.
enum BearerKey {
    /// `nil` without the header, with another scheme, or when the key is longer than 200 bytes or has odd bytes.
    static func read(from request: Request) -> String? {
        guard let value = request.headers.text(.authorization), value.utf8.count <= 207,
            value.utf8.prefix(7).elementsEqual("Bearer ".utf8) || value.prefix(7).lowercased() == "bearer "
        else { return nil }
        let key = value.utf8.dropFirst(7)
        guard !key.isEmpty, key.allSatisfy({ ByteClass.isToken($0) }) else { return nil }
        return String(Substring(key))
    }
}
