from django import forms
from library.models import Loan


class LendingForm(forms.Form):
    loan = forms.ModelChoiceField(queryset=Loan.objects.all())


def run():
    str(LendingForm())
