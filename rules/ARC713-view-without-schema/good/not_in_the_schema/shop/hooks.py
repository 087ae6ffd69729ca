def only_public(endpoints, **kwargs):
    return [endpoint for endpoint in endpoints if endpoint[0].startswith("/public/")]
