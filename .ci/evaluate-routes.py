"""Compares the routes and links of `orchestrate map` with what a framework's own resolver says."""

import importlib
import json
import os
import re
import sys

VERBS = {"GET", "POST", "PUT", "PATCH", "DELETE"}


def load(name):
    module, _, attribute = name.partition(":")
    value = getattr(importlib.import_module(module), attribute)
    is_application = hasattr(value, "url_map") or hasattr(value, "routes")
    return value if is_application else value()


def flask_routes(app):
    return {(rule.rule, tuple(sorted(rule.methods & VERBS)), rule.endpoint) for rule in app.url_map.iter_rules()}


def fastapi_routes(app):
    return {
        (route.path, tuple(sorted((route.methods or set()) & VERBS)), route.name)
        for route in app.routes
        if hasattr(route, "methods")
    }


def django_routes(settings):
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", settings)
    import django
    from django.urls import URLResolver, get_resolver

    django.setup()
    found = set()

    def walk(patterns, prefix, namespace):
        for pattern in patterns:
            rule = prefix + str(pattern.pattern)
            if isinstance(pattern, URLResolver):
                # The pages of Django's own admin site are none of the project's.
                if pattern.app_name == "admin":
                    continue
                inner = namespace + ([pattern.namespace] if pattern.namespace else [])
                walk(pattern.url_patterns, rule, inner)
            else:
                name = ":".join(namespace + [pattern.name]) if pattern.name else None
                found.add(("/" + plain(rule), (), name))

    walk(get_resolver().url_patterns, "", [])
    return found


def plain(rule):
    """A regular expression as the pattern that it stands for, if it is that simple."""
    rule = re.sub(r"\(\?P<(\w+)>[^()]*\)", r"<\1>", rule)
    return re.sub(r"[\^$]", "", rule)


def compare(name, found, judge):
    whole = found & judge
    # The start of an address may hang on a setting: then the rest of it must be the same.
    rest = [row for row in found - judge if row[0].startswith("…")]
    ends = {row: known for row in rest for known in judge - whole if known[0].endswith(row[0][1:]) and known[1:] == row[1:]}
    alike = len(whole) + len(ends)
    print(f"{name}: {alike} of {len(judge)} alike, {len(ends)} of them but for the start of the address")
    print(f"{name}: {len(found) - alike} of {len(found)} unknown to the framework")
    for kind, rows in (("missed", judge - whole - set(ends.values())), ("unknown", found - whole - set(ends))):
        for row in sorted(rows, key=str):
            print(f"  {kind} {row}")


def flask_links(app, links):
    adapter = app.url_map.bind("localhost")
    names = {rule.endpoint for rule in app.url_map.iter_rules()}
    endpoints = [link for link in links if link["kind"] == "endpoint" and not link["value"].startswith(".")]
    agree = [link for link in endpoints if (link["value"] in names) == bool(link["routes"])]
    print(f"named links: {len(agree)} of {len(endpoints)} alike")
    for link in endpoints:
        if link["isBroken"]:
            print(f"  broken {link['path']}:{link['line']} {link['attribute']} {link['method']} {link['value']}")
    paths = [link for link in links if link["kind"] in ("path", "prefix") and not link["attribute"] in ("fetch", "htmx.ajax")]
    matched = 0
    for link in paths:
        address = link["value"].replace("…", "1")
        try:
            adapter.match(address, method=link["method"] or "GET")
            is_there = True
        except Exception as error:
            is_there = type(error).__name__ == "RequestRedirect"
        matched += is_there == (bool(link["routes"]) and not link["isBroken"])
        if not link["routes"]:
            print(f"  no route {link['path']}:{link['line']} {link['value']}")
    print(f"addresses: {matched} of {len(paths)} alike, {sum(bool(link['routes']) for link in paths)} with a route")


def main():
    application, path = sys.argv[1:]
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    sys.path.insert(0, os.getcwd())
    routes = {
        (route["rule"], tuple(route["methods"]), route["endpoint"]) for route in document["routes"] if route["isCertain"]
    }
    if application.startswith("django:"):
        return compare("routes", {(rule, (), name) for rule, _, name in routes}, django_routes(application[7:]))
    app = load(application)
    if hasattr(app, "url_map"):
        compare("routes", routes, flask_routes(app))
        flask_links(app, document["links"])
    else:
        own = {"/docs", "/docs/oauth2-redirect", "/redoc", "/openapi.json"}
        compare("routes", routes, {route for route in fastapi_routes(app) if route[0] not in own})


main()
