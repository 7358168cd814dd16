// Two machines with different presets side by side, from C++.
#include <pyrena.h>

#include <cstddef>
#include <cstdint>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>

class Machine {
  public:
    explicit Machine(const char *preset) : memory(new std::max_align_t[pyr_vm_size() / sizeof(std::max_align_t) + 1]) {
        const char *message = nullptr;
        if (pyr_vm_open(vm(), preset, nullptr, 0, nullptr, &message) != PYR_OK) throw std::runtime_error(message);
        pyr_vm_set_output(vm(), write, &output);
    }
    ~Machine() {
        pyr_vm_fini(vm());
    }
    Machine(const Machine &) = delete;
    Machine &operator=(const Machine &) = delete;

    pyr_vm *vm() {
        return reinterpret_cast<pyr_vm *>(memory.get());
    }
    std::string run(const std::string &source) {
        if (pyr_vm_load(vm(), source.data(), static_cast<std::int64_t>(source.size()), "program.py") != PYR_OK ||
            pyr_vm_run(vm(), 0) != PYR_OK)
            throw std::runtime_error(output);
        return output;
    }

  private:
    static void write(void *context, int, const char *bytes, std::int64_t length) {
        static_cast<std::string *>(context)->append(bytes, static_cast<std::size_t>(length));
    }
    std::unique_ptr<std::max_align_t[]> memory;
    std::string output;
};

int main() {
    Machine old("2.7"), present("3.11");
    pyr_object *list = pyr_vm_make_list(present.vm());
    if (!list || pyr_vm_append(present.vm(), list, pyr_vm_keep(present.vm(), list)) < 0) return 1;
    pyr_vm_release(present.vm(), list);
    std::cout << "collected " << pyr_vm_collect(present.vm()) << "\n";
    std::cout << old.run("print 'two'\n") << present.run("print('three')\n");
}
