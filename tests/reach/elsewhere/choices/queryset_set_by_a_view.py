from django import forms
from django.shortcuts import render
from library import browser
from library.models import Copy, Shelf


class LendingForm(forms.ModelForm):
    class Meta:
        model = Copy
        fields = ["number", "shelf"]


def lend(request):
    form = LendingForm()
    form.fields["shelf"].queryset = Shelf.objects.filter(number__gte=0)
    return render(request, "library/form.html", {"form": form})


def run():
    browser.view(lend)
