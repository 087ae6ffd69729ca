from django import forms
from library.models import Copy


class Chosen(forms.Select):
    def optgroups(self, name, value, attrs=None):
        return []


class CopyForm(forms.Form):
    copy = forms.ModelChoiceField(queryset=Copy.objects.all(), widget=Chosen)


def run():
    str(CopyForm())
