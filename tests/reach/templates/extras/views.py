"""Views of which others say what they show, and with which template."""

from django.shortcuts import render
from django.views import View
from django.views.generic import ListView


class Listing(View):
    model = None
    queryset = None
    template_name = None

    def get_rows(self):
        return self.model.objects.all() if self.queryset is None else self.queryset.all()

    def get(self, request):
        return render(request, self.template_name, {"orders": self.get_rows()})


class ShortListing(ListView):
    def get(self, request):
        return render(request, self.template_name, {"object_list": self.get_queryset()})


class Titled(View):
    title = ""

    def get(self, request):
        return render(request, "generic/base_title.html", {"title": self.title})
