import HTTPTypes
import Vocabulary

/// The page `docs/reference/api.md`, from the same table as OpenAPI.
enum APIReference {
    static var markdown: String {
        var page = """
            # The API

            Programs of the firm talk to Zavet in JSON over HTTPS, under `/api/v1`. The same in a form for machines is
            at `/api/openapi.json` (OpenAPI 3.1). This page is made from the table that serves both; see
            `Sources/Web/API/Description`. The [guide for developers](../guides/integrating.md) tells a whole story.

            - Send the key as `Authorization: Bearer zvt_…`. It names the firm and has scopes; each endpoint needs one.
            - Bodies are strict JSON: an unknown member is refused, so that a slip of the pen is no silent loss.
            - Personal data stands in bodies, never in addresses.
            - Send an `Idempotency-Key` (8 to 100 of `A-Z a-z 0-9 - _ .`) with a deed to make it safe to send again: the same
              key and body within 24 hours get the first answer, and nothing is done twice. What only asks is answered anew
              each time, whatever the key, since what was held or permitted may have gone: `/decisions`, `/decisions/bulk`,
              `/reads`, `/persons/find`, `…/comparisons`, `/classifications`. A recorded decision sent twice is two in evidence.
            - Lists come in parts: send `next` as `?cursor=`; `?limit=` is 50 unless said, at most 200.
            - A request that was not carried out is answered with problem details (RFC 9457) and a stable `code`, whose
              `type` is a page of this server that explains it. A refusal by the policy is an answer with its reasons.

            """
        for described in EndpointDescription.all { page += "\n" + section(described) }
        page += "\n# Shared shapes\n"
        for shape in APIShapes.named {
            page += "\n## \(shape.name)\n\n\(shape.says)\n\n" + table(shape.members)
        }
        return page
    }

    private static func section(_ described: EndpointDescription) -> String {
        var text = "## \(described.endpoint.method.rawValue) \(OpenAPIDocument.template(described))\n\n"
        text += described.summary
        if let scope = described.scope { text += " Scope `\(scope)`." }
        text += "\n"
        if let request = described.request, !request.isEmpty { text += "\n" + table(request) }
        if !described.query.isEmpty { text += "\nIn the query:\n\n" + table(described.query) }
        if !described.takes.isEmpty { text += "\nThe body is a file: \(media(described.takes)).\n" }
        if let example = described.example {
            text += """

                ```sh
                curl -X POST "$ZAVET\(OpenAPIDocument.template(described))" -H "Authorization: Bearer $KEY" \\
                  -H 'Content-Type: application/json' -d '\(example)'
                ```

                """
        }
        text += "\nAnswers \(described.status)"
        if !described.gives.isEmpty {
            text += ": \(media(described.gives)).\n"
        } else if case .object(let members) = described.answer {
            text += ":\n\n" + table(members)
        } else {
            text += ": \(described.answer.words).\n"
        }
        for (status, shape) in described.others.sorted(by: { $0.key < $1.key }) {
            text += "\nOr \(status), refused: \(shape.words).\n"
        }
        if !described.codes.isEmpty {
            text += "\nCodes: " + described.codes.map { "`\($0)`" }.joined(separator: ", ") + ".\n"
        }
        return text
    }

    private static func media(_ types: [String]) -> String { types.map { "`\($0)`" }.joined(separator: ", ") }

    private static func table(_ members: [Shape.Member]) -> String {
        var text = "| member | is | says |\n| --- | --- | --- |\n"
        for member in members {
            text +=
                "| `\(member.name)`\(member.isRequired ? "" : " (optional)") | \(member.shape.words) | \(member.says) |\n"
        }
        return text
    }
}
