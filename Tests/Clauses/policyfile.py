"""Policies as YAML, read and written as Zavet reads them: by the core schema, where `on` and `2020-01-12` are texts."""

import pathlib
import re

import yaml


class CoreLoader(yaml.SafeLoader):
    pass


class CoreDumper(yaml.SafeDumper):
    def ignore_aliases(self, data):
        return True


_core, _bool = {}, re.compile("^(true|false)$")
for _letter, _resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items():
    _core[_letter] = [one for one in _resolvers if one[0] in ("tag:yaml.org,2002:int", "tag:yaml.org,2002:null")]
for _kind in (CoreLoader, CoreDumper):
    _kind.yaml_implicit_resolvers = {letter: list(resolvers) for letter, resolvers in _core.items()}
    _kind.add_implicit_resolver("tag:yaml.org,2002:bool", _bool, list("tf"))


def read_policy(folder):
    """A policy's files as one value: the head and all sections."""
    folder = pathlib.Path(folder)
    policy = yaml.load((folder / "policy.yaml").read_text(), CoreLoader)
    for module in policy.pop("modules", []):
        for section, content in yaml.load((folder / module).read_text(), CoreLoader).items():
            if isinstance(content, dict):
                policy[section] = {**policy.get(section, {}), **content}
            else:
                policy[section] = content
    return policy


def write_policy(policy, folder):
    """Writes a policy as one file; its text."""
    folder.mkdir(parents=True, exist_ok=True)
    text = yaml.dump(policy, Dumper=CoreDumper, allow_unicode=True, sort_keys=False, width=10_000)
    (folder / "policy.yaml").write_text(text)
    return text


def carries(element, clause):
    """Whether an element stands for a clause."""
    held = element.get("clause") if isinstance(element, dict) else None
    return clause == held or isinstance(held, list) and clause in held


def carriers(policy, section, clause):
    """The elements of a section that carry a clause, by name."""
    return {name: element for name, element in policy.get(section, {}).items() if carries(element, clause)}
