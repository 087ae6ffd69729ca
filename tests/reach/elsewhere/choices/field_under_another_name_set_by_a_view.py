from django import forms
from django.shortcuts import render
from library import browser
from library.models import Shelf


class LendingForm(forms.Form):
    shelf = forms.ModelChoiceField(queryset=Shelf.objects.none())


def lend(request):
    form = LendingForm()
    shelf = form.fields["shelf"]
    shelf.queryset = Shelf.objects.all()
    shelf.empty_label = None
    return render(request, "library/form.html", {"form": form})


def run():
    browser.view(lend)
