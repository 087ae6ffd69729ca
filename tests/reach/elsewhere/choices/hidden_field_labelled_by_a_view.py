from django import forms
from django.shortcuts import render
from library import browser
from library.models import Shelf


class LendingForm(forms.Form):
    shelf = forms.ModelChoiceField(queryset=Shelf.objects.none(), widget=forms.HiddenInput)


def lend(request):
    form = LendingForm()
    form.fields["shelf"].queryset = Shelf.objects.all()
    form.fields["shelf"].label_from_instance = lambda shelf: shelf.keeper.name
    return render(request, "library/form.html", {"form": form})


def run():
    browser.view(lend)
