from django import forms
from django.http import HttpResponse
from django.test import RequestFactory
from django.views.generic import FormView
from library.models import Copy


class CopiesForm(forms.Form):
    copies = forms.ModelMultipleChoiceField(queryset=Copy.objects.select_related("book"))


class CopiesView(FormView):
    form_class = CopiesForm

    def form_valid(self, form):
        return HttpResponse([copy.shelf.number for copy in form.cleaned_data["copies"]])


def run():
    keys = [copy.pk for copy in Copy.objects.all()]
    CopiesView.as_view()(RequestFactory().post("/", {"copies": keys}))
