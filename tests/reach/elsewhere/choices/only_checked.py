from django import forms
from django.http import HttpResponse
from library.browser import view
from library.models import Shelf


class LendingForm(forms.Form):
    shelf = forms.ModelChoiceField(queryset=Shelf.objects.all())


def page(request):
    form = LendingForm(request.POST)
    return HttpResponse(str(form.is_valid()))


def run():
    view(page)
