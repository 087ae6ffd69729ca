from django.core.exceptions import DisallowedHost

from .models import Domain


class KnownHosts:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not Domain.objects.filter(name=request.get_host()).exists():
            raise DisallowedHost(request.get_host())
        return self.get_response(request)
