from django import forms
from django.http import HttpResponse
from library import browser
from library.models import Shelf


class LendingForm(forms.Form):
    shelf = forms.ModelChoiceField(queryset=Shelf.objects.none())


def lend(request):
    form = LendingForm(request.GET)
    form.fields["shelf"].queryset = Shelf.objects.all()
    return HttpResponse("yes" if form.is_valid() else "no")


def run():
    browser.view(lend)
