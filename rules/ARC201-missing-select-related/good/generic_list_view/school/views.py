from django.views.generic import DetailView, ListView
from school.models import Lesson


class LessonList(ListView):
    model = Lesson

    def get_queryset(self):
        return super().get_queryset().select_related("teacher")


class LessonDetail(DetailView):
    model = Lesson
