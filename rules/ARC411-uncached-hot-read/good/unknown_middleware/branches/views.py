from django.views.generic import ListView

from .models import Branch


class BranchList(ListView):
    model = Branch
