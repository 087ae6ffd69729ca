from django.core.exceptions import DisallowedHost
from django.http import HttpResponse


class QuietlyRefused:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        try:
            request.get_host()
        except DisallowedHost:
            return HttpResponse(status=400)
        return self.get_response(request)
