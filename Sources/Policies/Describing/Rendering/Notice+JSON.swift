import Vocabulary

extension Notice {
    /// The version of ``json``'s form; it grows when a member changes its meaning or goes.
    package static let formatVersion: Int64 = 1

    /// The notice for programs; its form is told in `docs/reference/notice.md`.
    package var json: JSON {
        [
            "zavetNotice": .integer(Self.formatVersion), "controller": .string(controller.rawValue),
            "policyDigest": .string(digest.hex), "version": version.json,
            "effective": effective?.description.json ?? .null,
            "published": published?.description.json ?? .null, "language": .string(language.rawValue),
            "prevailingLanguage": .string(prevailing.rawValue), "title": .string(title),
            "introduction": .array(introduction.map(\.json)), "cards": .array(cards.map(\.json)),
            "sections": .array(sections.map(\.json)),
        ]
    }
}

extension String { fileprivate var json: JSON { .string(self) } }
extension String? { fileprivate var json: JSON { self.map(JSON.string) ?? .null } }

extension NoticeCard {
    fileprivate var json: JSON {
        [
            "anchor": .string(anchor), "title": .string(title), "lines": .array(lines.map(\.json)),
            "more": .string("#" + more), "origin": origin.json,
        ]
    }
}

extension NoticeSection {
    fileprivate var json: JSON {
        [
            "anchor": .string(anchor), "topic": .string(topic.rawValue), "title": .string(title),
            "blocks": .array(blocks.map(\.json)),
        ]
    }
}

extension NoticeOrigin {
    fileprivate var json: JSON {
        [
            "elements": .array(elements.map { .string("\($0.section.rawValue)/\($0.name.rawValue)") }),
            "clauses": .array(clauses.map(JSON.string)),
        ]
    }
}

extension NoticeText {
    /// An array of runs: a string, `{"strong"}` or `{"link", "to"}`.
    fileprivate var json: JSON {
        .array(
            runs.map { run in
                switch run {
                case .plain(let text): .string(text)
                case .strong(let text): ["strong": .string(text)]
                case .link(let text, let address): ["link": .string(text), "to": .string(address)]
                }
            })
    }
}

extension NoticeBlock {
    fileprivate var json: JSON {
        var members: [String: JSON] = ["anchor": anchor.json, "origin": origin.json]
        switch content {
        case .heading(let title): members["heading"] = .string(title)
        case .paragraph(let text): members["paragraph"] = text.json
        case .list(let items):
            members["list"] = .array(
                items.map { ["text": $0.text.json, "anchor": $0.anchor.json, "origin": $0.origin.json] })
        case .definitions(let pairs): members["definitions"] = .array(pairs.map(\.json))
        case .table(let table): members["table"] = table.json
        case .right(let right): members["right"] = right.json
        case .callout(let callout):
            members["callout"] = [
                "kind": .string(callout.kind.rawValue), "title": .string(callout.title), "text": .string(callout.text),
                "meanwhile": callout.meanwhile.json,
            ]
        }
        return .object(members)
    }
}

extension NoticeDefinition {
    fileprivate var json: JSON {
        ["term": .string(term), "lines": .array(lines.map(\.json)), "origin": origin.json]
    }
}

extension NoticeTable {
    fileprivate var json: JSON {
        [
            "caption": .string(caption), "header": .array(header.map(JSON.string)),
            "rows": .array(
                rows.map { row in
                    [
                        "anchor": row.anchor.json, "origin": row.origin.json,
                        "cells": .array(row.cells.map { .array($0.map(\.json)) }),
                    ]
                }),
        ]
    }
}

extension NoticeRight {
    fileprivate var json: JSON {
        [
            "right": .string(right.rawValue), "name": .string(name), "meaning": .string(meaning),
            "ownWords": ownWords.json, "article": .string(article), "action": .string(action),
            "actionCode": .string(actionCode), "details": .array(details.map(\.json)),
        ]
    }
}
