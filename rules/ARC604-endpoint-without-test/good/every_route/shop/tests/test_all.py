from django.urls import get_resolver


def test_every_route_needs_a_login(client):
    for pattern in get_resolver().url_patterns:
        assert client.get(f"/{pattern.pattern}").status_code in (302, 403, 404)
