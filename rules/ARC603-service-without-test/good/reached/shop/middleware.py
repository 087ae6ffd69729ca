from .services import count_request


class CountingMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        count_request(request.path)
        return self.get_response(request)
