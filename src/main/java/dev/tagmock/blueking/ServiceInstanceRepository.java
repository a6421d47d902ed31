package dev.tagmock.blueking;

import org.springframework.data.jpa.repository.JpaRepository;

interface ServiceInstanceRepository extends JpaRepository<ServiceInstance, Long> {}
