from django.shortcuts import get_object_or_404, redirect

from .models import Answer, Survey


def _store_answers(request, survey):
    Answer.objects.filter(survey=survey).delete()
    for text in request.POST.getlist("answer"):
        Answer.objects.create(survey=survey, text=text)


def answer(request, pk):
    survey = get_object_or_404(Survey, pk=pk)
    _store_answers(request, survey)
    return redirect("survey-thanks")
