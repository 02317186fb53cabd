"""The description of the API is valid OpenAPI 3.1, and real answers are as it says."""
import jsonschema
import openapi_spec_validator
import pytest

from house import add_client, register


@pytest.fixture
def document(server):
    status, _, answer = server.call("GET", "/api/openapi.json")
    assert status == 200
    return answer


def check(document, path, method, answered):
    """Holds one answer against the schema of its status."""
    status, headers, answer = answered
    responses = document["paths"][path][method]["responses"]
    assert str(status) in responses, f"{path} answered {status}: {answer}"
    media = headers["Content-Type"].split(";")[0]
    schema = responses[str(status)]["content"][media]["schema"]
    jsonschema.Draft202012Validator({**schema, "components": document["components"]}).validate(answer)


def test_the_description_is_valid_openapi(document):
    openapi_spec_validator.validate(document)


def test_real_answers_are_as_described(server, data, document):
    key = add_client(data)
    person = register(server, key, "ani")["person"]
    for path, body in [
        ("/api/v1/decisions", {"person": person, "purpose": "account", "data": ["email"], "record": True}),
        ("/api/v1/decisions", {"person": person, "purpose": "nothing-of-the-kind"}),
        ("/api/v1/decisions", {"naught": 1}),
        ("/api/v1/decisions/bulk", {"persons": [person, "nobody"], "purpose": "account"}),
        ("/api/v1/reads", {"person": person, "purpose": "data-subject-rights", "data": ["email"]}),
        ("/api/v1/reads", {"person": person, "purpose": "nothing-of-the-kind", "data": ["email"]}),
        ("/api/v1/persons/find", {"kind": "email", "value": "ani@people.example"}),
        ("/api/v1/selections", {"purpose": "account", "data": ["email"], "record": True}),
        ("/api/v1/selections", {"consent": "newsletter"}),
        ("/api/v1/selections", {}),
        ("/api/v1/reads/bulk", {"purpose": "account", "data": ["email"]}),
        ("/api/v1/mass-acts", {"deed": "erase", "ground": "asked", "consent": "newsletter", "trial": True}),
        ("/api/v1/mass-acts", {"deed": "erase", "consent": "newsletter", "objection": "newsletter"}),
        ("/api/v1/collections", {"point": "nowhere", "values": {"email": "x"}}),
    ]:
        check(document, path, "post", server.call("POST", path, body, key))
    for template in ["/api/v1/persons/{person}", "/api/v1/persons/{person}/history",
                     "/api/v1/persons/{person}/choices"]:
        check(document, template, "get", server.call("GET", template.replace("{person}", person), key=key))
    act = server.call("GET", "/api/v1/mass-acts", key=key)[2]["items"][0]["act"]
    check(document, "/api/v1/mass-acts/{act}", "get", server.call("GET", f"/api/v1/mass-acts/{act}", key=key))
    for path in ["/api/v1/evidence/entries", "/api/v1/evidence/newest", "/api/v1/mass-acts", "/api/v1/policy", "/api/v1/policy/versions"]:
        check(document, path, "get", server.call("GET", path, key=key))
    check(document, "/api/v1/persons/{person}", "get", server.call("GET", "/api/v1/persons/nobody", key=key))
    check(document, "/api/v1/policy", "get", server.call("GET", "/api/v1/policy"))
