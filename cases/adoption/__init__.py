"""What each agency does with a lesson, playbook or tool."""
