from django.test import TestCase
from survey.models import Answer, Survey


class AnswerTests(TestCase):
    def test_every_survey_has_an_answer(self):
        for title in ("Lunch", "Music"):
            Answer.objects.create(survey=Survey.objects.create(title=title), text="Yes")

        for survey in Survey.objects.all():
            self.assertEqual(survey.answers.count(), 1)
