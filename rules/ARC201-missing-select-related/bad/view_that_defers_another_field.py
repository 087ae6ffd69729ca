from django.db import models
from django.views.generic import ListView


class Suite(models.Model):
    slug = models.SlugField()


class Test(models.Model):
    suite = models.ForeignKey(Suite, on_delete=models.CASCADE)
    log = models.TextField()

    def __str__(self):
        return self.suite.slug


class TestList(ListView):
    queryset = Test.objects.all()  # ARC201 add .select_related("suite")
    template_name = "tests.html"

    def get_queryset(self):
        """What is left out here is no key of a relation."""
        queryset = super().get_queryset()
        if "log" not in self.request.GET:
            queryset = queryset.defer("log")
        return queryset

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        context["names"] = [str(test) for test in self.get_queryset()]
        return context
