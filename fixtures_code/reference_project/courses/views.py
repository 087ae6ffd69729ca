"""The endpoints of courses: who may call, what is parsed, which service or selector answers."""

from drf_spectacular.utils import extend_schema
from rest_framework import generics, viewsets
from rest_framework.decorators import action
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer

from courses import selectors, services
from courses.caching import cache_catalogue
from courses.filters import CatalogueFilter
from courses.models import Course, Enrolment, Lesson
from courses.permissions import IsInstructor
from courses.querysets import CourseQuerySet, EnrolmentQuerySet, LessonQuerySet
from courses.serializers import (
    CatalogueSerializer,
    CourseSerializer,
    DashboardCourseSerializer,
    EnrolmentSerializer,
    LessonSerializer,
)


@cache_catalogue
class CatalogueView(generics.ListAPIView):
    """The public list; the same for everyone, so it is cached."""

    serializer_class = CatalogueSerializer
    permission_classes = [AllowAny]
    filterset_class = CatalogueFilter

    def get_queryset(self) -> CourseQuerySet:
        return selectors.list_catalogue()


class CourseViewSet(viewsets.ModelViewSet):
    """An instructor's own courses."""

    queryset = Course.objects.none()
    serializer_class = CourseSerializer
    permission_classes = [IsInstructor]

    def get_queryset(self) -> CourseQuerySet:
        return selectors.list_taught_courses(instructor=self.request.user)

    def perform_create(self, serializer: BaseSerializer) -> None:
        serializer.save(instructor=self.request.user)

    @extend_schema(request=None)
    @action(detail=True, methods=["post"])
    def publish(self, request: Request, pk: str) -> Response:
        course = services.publish_course(course=self.get_object())
        return Response(self.get_serializer(course).data)


class LessonViewSet(viewsets.ModelViewSet):
    """The lessons of an instructor's own courses."""

    queryset = Lesson.objects.none()
    serializer_class = LessonSerializer
    permission_classes = [IsInstructor]

    def get_queryset(self) -> LessonQuerySet:
        return selectors.list_lessons(instructor=self.request.user)


class DashboardView(generics.ListAPIView):
    """What an instructor wants to know: students and earnings, course by course."""

    queryset = Course.objects.none()
    serializer_class = DashboardCourseSerializer
    permission_classes = [IsInstructor]

    def get_queryset(self) -> CourseQuerySet:
        return selectors.list_dashboard_courses(instructor=self.request.user)


class EnrolmentListView(generics.ListAPIView):
    """A student's own courses."""

    queryset = Enrolment.objects.none()
    serializer_class = EnrolmentSerializer

    def get_queryset(self) -> EnrolmentQuerySet:
        return selectors.list_enrolments(student=self.request.user)
