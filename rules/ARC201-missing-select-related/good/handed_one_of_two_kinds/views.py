from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.generic import View

from .memory import Mirror
from .models import Site
from .selectors import accounts


class AccountsView(View):
    def site(self):
        if "slug" not in self.kwargs:
            return Mirror.of(self.request)
        return get_object_or_404(Site, slug=self.kwargs["slug"])

    def get(self, request, *args, **kwargs):
        return HttpResponse(", ".join(accounts(self.site())))
